package io.haneul.engine.compute;

import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account's machines, and how they are taken from it. */
final class AccountMachines implements Belongings.Kind {
    private static final int AT_ONCE = 50;

    private final Lifecycle lifecycle;

    AccountMachines(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public String name() {
        return "virtual machines";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.vms().countOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        List<JobId> jobs = new ArrayList<>();
        for (VmRow vm : tx.vms().ofAccount(account, AT_ONCE)) {
            Wisher wisher = wisher(vm, by);
            switch (vm.state()) {
                case RUNNING, STOPPED, ERROR -> jobs.add(lifecycle.destroy(tx, vm, true, wisher));
                case DESTROYED -> jobs.add(lifecycle.expunge(tx, vm, wisher));
                default -> Optional.ofNullable(vm.jobId()).ifPresent(jobs::add);
            }
        }
        return jobs;
    }

    @Override
    public void halt(Tx tx, AccountId account, Run.Origin by) {
        tx.vms().ofAccount(account, Integer.MAX_VALUE).stream()
                .filter(vm -> vm.state() == VmState.RUNNING)
                .forEach(vm -> lifecycle.stop(tx, vm, false, wisher(vm, by)));
    }

    private static Wisher wisher(VmRow vm, Run.Origin by) {
        return new Wisher(Events.Owner.of(by).tellingTo(vm.accountId(), vm.domainId()), Optional.of(by), "VM.DESTROY");
    }
}
