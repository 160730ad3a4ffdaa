package io.haneul.engine.network;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import java.time.Duration;
import java.util.List;

/**
 * Takes away what an implemented network holds: all at its providers, its appliances, its segment on every host, its number and
 * its way out. The definition stays, unless it is deleted. There is nothing to undo: what could not be taken away is still
 * known, and goes with the next attempt.
 */
final class TakeDown implements Script<NetworkBaton> {
    static final String EVENT = "NETWORK.DELETE";

    private final String name;
    private final Work work;

    private TakeDown(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    /** {@return the script that keeps the definition} */
    static TakeDown shuttingDown(Work work) {
        return new TakeDown("shutdown-network", work);
    }

    /** {@return the script that removes the definition too} */
    static TakeDown deleting(Work work) {
        return new TakeDown("delete-network", work);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<NetworkBaton> baton() {
        return NetworkBaton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(15);
    }

    @Override
    public List<Step<NetworkBaton>> steps() {
        return List.of(
                Step.of("services", this::services),
                Step.of("appliance", this::appliance),
                Step.of("segment", this::segment),
                Step.of("release", this::release));
    }

    private Outcome<NetworkBaton> services(Run run, NetworkBaton baton) throws Fault, InterruptedException {
        work.leaveProviders(run, work.network(baton.network()), baton.forced());
        return Outcome.next(baton);
    }

    private Outcome<NetworkBaton> appliance(Run run, NetworkBaton baton) {
        return work.removeAppliances(baton.network()).orElseGet(() -> Outcome.next(baton));
    }

    private Outcome<NetworkBaton> segment(Run run, NetworkBaton baton) throws Fault, InterruptedException {
        NetworkRow network = work.network(baton.network());
        work.segments().takeAway(work.call(run, network.id()), network);
        work.segments().unmake(work.call(run, network.id()), network);
        return Outcome.next(baton);
    }

    private Outcome<NetworkBaton> release(Run run, NetworkBaton baton) {
        NetworkRow network = work.network(baton.network());
        return Outcome.next(baton, tx -> {
            ImplementNetwork.letGo(tx, network);
            tx.networks().forgetChanges(network.id());
            if (baton.delete()) {
                delete(tx, network, baton);
                tx.jobs().forgetSubject(Networks.subject(network.id()).name(), run.job());
            } else {
                tx.networks().allocated(network.id());
            }
        });
    }

    private static void delete(Tx tx, NetworkRow network, NetworkBaton baton) {
        tx.networks().releaseSegment(network.id());
        tx.publicAddresses().releaseAll(network.id());
        tx.networks().forgetRevision(network.id());
        tx.networks().remove(network.id(), tx.now());
        baton.who()
                .ifPresent(who -> Events.completed(
                        tx, EVENT, who.tellingTo(network.accountId(), network.domainId()), Networks.resource(network)));
    }

    @Override
    public Write failed(NetworkBaton baton, Failure failure) {
        return tx -> tx.networks().find(baton.network()).ifPresent(network -> {
            tx.networks().allocated(network.id());
            baton.who()
                    .ifPresent(who -> Events.failed(
                            tx,
                            new Events.Happening(
                                    EVENT,
                                    who.tellingTo(network.accountId(), network.domainId()),
                                    Networks.resource(network)),
                            failure.text()));
        });
    }
}
