package io.haneul.engine.compute;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.HostId;
import io.haneul.store.Tx;
import io.haneul.store.compute.Halt;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;

/** What becomes of the machines of a host that an operator removes by force: by the operator's word they do not run. */
final class AbandonedHost {
    private final StopVm stop;

    AbandonedHost(StopVm stop) {
        this.stop = stop;
    }

    void left(Tx tx, HostId host) {
        for (VmRow vm : tx.vms().allOn(host)) {
            if (vm.state() != VmState.RUNNING) {
                throw new Refusal(
                        ApiCode.IN_USE,
                        "Virtual machine " + vm.id() + " is " + vm.state().wire() + " on the host; wait for its job");
            }
            stop.halted(tx, vm, host, new Halt(VmState.STOPPED, "its host was removed by force", tx.now(), null));
        }
    }
}
