package io.haneul.engine.network;

import io.haneul.engine.core.Events;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.store.Store.Write;
import io.haneul.store.network.NetworkRow;
import java.util.List;

/** Has the services of an implemented network begin anew, on new appliances when it is asked to; its machines stay. */
final class RestartNetwork implements Script<NetworkBaton> {
    private static final String EVENT = "NETWORK.RESTART";

    private final Work work;

    RestartNetwork(Work work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "restart-network";
    }

    @Override
    public Class<NetworkBaton> baton() {
        return NetworkBaton.class;
    }

    @Override
    public List<Step<NetworkBaton>> steps() {
        return List.of(
                Step.of("clear", this::clear),
                Step.of("appliance", this::appliance),
                Step.of("await", this::await),
                Step.of("appliance-again", this::appliance),
                Step.of("await-again", this::await),
                Step.of("services", this::services));
    }

    private Outcome<NetworkBaton> clear(Run run, NetworkBaton baton) {
        return baton.rebuild()
                ? work.removeAppliances(baton.network()).orElseGet(() -> Outcome.next(baton))
                : Outcome.next(baton);
    }

    private Outcome<NetworkBaton> appliance(Run run, NetworkBaton baton) throws Fault {
        return Outcome.next(baton.withAppliances(work.startAppliances(work.network(baton.network()))));
    }

    private Outcome<NetworkBaton> await(Run run, NetworkBaton baton) {
        return work.awaitAppliances(baton).orElseGet(() -> Outcome.next(baton));
    }

    private Outcome<NetworkBaton> services(Run run, NetworkBaton baton) throws Fault, InterruptedException {
        NetworkRow network = work.network(baton.network());
        work.push(run, network.id());
        return Outcome.next(baton, tx -> {
            tx.networks().restarted(network.id());
            baton.who()
                    .ifPresent(who -> Events.completed(
                            tx,
                            EVENT,
                            who.tellingTo(network.accountId(), network.domainId()),
                            Networks.resource(network)));
            tx.afterCommit(() -> work.convergence().changed(network.id()));
        });
    }

    /** What could not be restarted is implemented as before; its providers are asked again with the next change. */
    @Override
    public Write failed(NetworkBaton baton, Failure failure) {
        return tx -> tx.networks().find(baton.network()).ifPresent(network -> {
            tx.networks().restarted(network.id());
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
