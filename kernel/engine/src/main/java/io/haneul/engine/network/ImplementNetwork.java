package io.haneul.engine.network;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.jobs.Failure;
import io.haneul.jobs.Outcome;
import io.haneul.jobs.Run;
import io.haneul.jobs.Script;
import io.haneul.jobs.Step;
import io.haneul.model.Fault;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.store.Store.Write;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.PhysicalNetworkRow;
import io.haneul.store.network.NetworkRow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Brings a network into being, for all machines that wait for it. Undone, it is merely defined again. */
final class ImplementNetwork implements Script<NetworkBaton> {
    private static final String SOURCE_NAT = "SourceNat";

    private final Work work;

    ImplementNetwork(Work work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "implement-network";
    }

    @Override
    public Class<NetworkBaton> baton() {
        return NetworkBaton.class;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Step<NetworkBaton>> steps() {
        return List.of(
                Step.of("reserve", this::reserve, this::release),
                Step.of("segment", this::segment, this::noSegment),
                Step.of("appliance", this::appliance, this::noAppliance),
                Step.of("await", this::await),
                // what was left of an earlier appliance is out of the way only now
                Step.of("appliance-again", this::appliance),
                Step.of("await-again", this::await),
                Step.of("services", this::services));
    }

    private Outcome<NetworkBaton> reserve(Run run, NetworkBaton baton) {
        NetworkRow network = work.network(baton.network());
        PhysicalNetworkRow physical = work.kernel()
                .store()
                .read(tx -> tx.physicalNetworks().find(network.physicalNetworkId()))
                .orElseThrow();
        requireEnabled(network, physical);
        boolean untagged = network.segmentFixed() && Integer.valueOf(0).equals(network.segmentNumber());
        Optional<String> isolation =
                untagged ? Optional.empty() : Optional.of(work.segments().isolation(physical));
        boolean natted = work.kernel().store().read(tx -> tx.networkOfferings().services(network.offeringId())).stream()
                .anyMatch(offered -> offered.service().equals(SOURCE_NAT));
        return Outcome.next(baton, tx -> {
            if (!untagged) {
                int number = work.segments().draw(tx, network, physical);
                tx.networks().segment(network.id(), isolation.orElseThrow(), number);
            }
            if (natted) {
                PublicAddresses.sourceNat(tx, network);
            }
        });
    }

    private void requireEnabled(NetworkRow network, PhysicalNetworkRow physical) {
        work.kernel()
                .store()
                .read(tx -> EnabledProviders.missing(tx, physical.id(), network.offeringId()))
                .ifPresent(provider -> {
                    throw new Refusal(
                            ApiCode.RESOURCE_UNAVAILABLE,
                            "Network " + network.name() + " cannot be implemented: "
                                    + EnabledProviders.text(provider, physical));
                });
    }

    private Outcome<NetworkBaton> release(Run run, NetworkBaton baton) {
        NetworkRow network = work.network(baton.network());
        return Outcome.next(baton, tx -> letGo(tx, network));
    }

    /** Gives back what an implemented network holds and a merely defined one does not. */
    static void letGo(Tx tx, NetworkRow network) {
        if (!network.segmentFixed()) {
            tx.networks().releaseSegment(network.id());
            tx.networks().segment(network.id(), null, null);
        }
        tx.networks().segmentMade(network.id(), null, null);
        tx.networks().takenAway(network.id());
        tx.publicAddresses().releaseSourceNat(network.id());
    }

    private Outcome<NetworkBaton> segment(Run run, NetworkBaton baton) throws Fault, InterruptedException {
        NetworkRow network = work.network(baton.network());
        SegmentSpec made = work.segments().make(work.call(run, network.id()), network);
        return Outcome.next(baton, tx -> tx.networks().segmentMade(network.id(), made.method(), made.uri()));
    }

    private Outcome<NetworkBaton> noSegment(Run run, NetworkBaton baton) throws Fault, InterruptedException {
        NetworkRow network = work.network(baton.network());
        work.segments().takeAway(work.call(run, network.id()), network);
        work.segments().unmake(work.call(run, network.id()), network);
        return Outcome.next(baton, tx -> {
            tx.networks().segmentMade(network.id(), null, null);
            tx.networks().takenAway(network.id());
        });
    }

    private Outcome<NetworkBaton> appliance(Run run, NetworkBaton baton) throws Fault {
        return Outcome.next(baton.withAppliances(work.startAppliances(work.network(baton.network()))));
    }

    private Outcome<NetworkBaton> noAppliance(Run run, NetworkBaton baton) {
        return work.removeAppliances(baton.network()).orElseGet(() -> Outcome.next(baton));
    }

    private Outcome<NetworkBaton> await(Run run, NetworkBaton baton) {
        return work.awaitAppliances(baton).orElseGet(() -> Outcome.next(baton));
    }

    private Outcome<NetworkBaton> services(Run run, NetworkBaton baton) throws Fault, InterruptedException {
        work.push(run, baton.network());
        return Outcome.next(baton, tx -> {
            if (tx.networks().implemented(baton.network()) == 0) {
                throw new IllegalStateException("network " + baton.network() + " is not being implemented any more");
            }
            tx.afterCommit(() -> work.convergence().changed(baton.network()));
        });
    }

    @Override
    public Write failed(NetworkBaton baton, Failure failure) {
        return tx -> tx.networks().notImplemented(baton.network(), failure.code(), abridged(failure.text()));
    }

    static String abridged(String text) {
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }
}
