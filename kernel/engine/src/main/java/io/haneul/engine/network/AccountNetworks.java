package io.haneul.engine.network;

import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Events;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An account's networks with all they hold, and how they are taken from it when its machines are gone. */
final class AccountNetworks implements Belongings.Kind {
    private static final int AT_ONCE = 50;

    private final NetworkCommands commands;

    AccountNetworks(NetworkCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "networks";
    }

    @Override
    public long left(Tx tx, AccountId account) {
        return tx.networks().countOf(account);
    }

    @Override
    public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
        List<JobId> jobs = new ArrayList<>();
        for (NetworkId id : tx.networks().ofAccount(account, AT_ONCE)) {
            tx.networks().lock(id).ifPresent(network -> jobs.add(take(tx, network, by)));
        }
        return jobs;
    }

    /** The job that removes it, or the one that has it now: what is left after that is taken the next time. */
    private JobId take(Tx tx, NetworkRow network, Run.Origin by) {
        Events.Owner told = Events.Owner.of(by).tellingTo(network.accountId(), network.domainId());
        return Optional.ofNullable(network.jobId())
                .orElseGet(() -> commands.delete(
                        tx,
                        network,
                        NetworkBaton.of(network.id()).withForced(true).withWho(Optional.of(told)),
                        by));
    }
}
