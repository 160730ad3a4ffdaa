package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.jobs.Admission;
import io.haneul.jobs.Run;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shared networks of domains, and how they go with their domain when its accounts have gone. */
final class DomainNetworks implements Belongings.DomainKind {
    private static final int AT_ONCE = 50;

    private final Kernel kernel;
    private final TakeDown delete;

    DomainNetworks(Kernel kernel, TakeDown delete) {
        this.kernel = kernel;
        this.delete = delete;
    }

    @Override
    public String name() {
        return "shared networks";
    }

    @Override
    public long left(Tx tx, String within) {
        return tx.networks().countOfDomains(within);
    }

    @Override
    public List<JobId> take(Tx tx, String within, Run.Origin by) {
        List<JobId> jobs = new ArrayList<>();
        for (NetworkId id : tx.networks().ofDomains(within, AT_ONCE)) {
            tx.networks().lock(id).ifPresent(network -> jobs.add(take(tx, network, by)));
        }
        return jobs;
    }

    /** The job that removes it, or the one that has it now: what is left after that is taken the next time. */
    private JobId take(Tx tx, NetworkRow network, Run.Origin by) {
        JobId working = network.jobId();
        if (working != null) {
            return working;
        }
        Events.Owner told = Events.Owner.of(by).tellingTo(network.accountId(), network.domainId());
        NetworkBaton baton =
                NetworkBaton.of(network.id()).withDelete(true).withForced(true).withWho(Optional.of(told));
        JobId job = kernel.jobs()
                .admit(
                        tx,
                        new Admission<>(
                                delete,
                                baton,
                                List.of(Networks.subject(network.id())),
                                false,
                                Optional.of(by),
                                Optional.of(new Admission.Instance(
                                        "Network", network.id().value()))));
        if (tx.networks().beginDestroying(network.id(), job) == 0) {
            throw new Refusal(
                    ApiCode.IN_USE,
                    "Network " + network.name() + " has " + tx.nics().countUsers(network.id())
                            + " machines in it, which are not the domain's");
        }
        return job;
    }
}
