package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.IpAddress;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.SimulatedNetworks;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.Target;
import io.haneul.spi.network.AddressCounters;
import io.haneul.spi.network.BalanceHealth;
import io.haneul.spi.network.DeviceObservation;
import io.haneul.spi.network.MemberHealth;
import io.haneul.spi.network.NetworkDevice;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.NetworkTraffic;
import io.haneul.spi.network.ServiceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The simulator as a firewall and balancer in the data centre. */
public final class SimulatorDevice implements NetworkProvider, NetworkDevice, BalanceHealth, NetworkTraffic {
    static final String NAME = "SimulatedDevice";

    private static final NetworkProviderFacts FACTS = new NetworkProviderFacts(
            Map.of(
                    "SourceNat", Map.of("SupportedSourceNatTypes", "peraccount"),
                    "Firewall", Map.of("SupportedProtocols", "tcp,udp,icmp"),
                    "PortForwarding", Map.of(),
                    "StaticNat", Map.of(),
                    "Lb", Map.of("SupportedLbAlgorithms", "roundrobin,leastconn,source")),
            Optional.empty());
    /** What goes through each address, both ways, in a millisecond. */
    private static final long BYTES_A_MILLISECOND = 1000;

    private final World world;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorDevice(Simulator simulator) {
        this.world = simulator.world();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public NetworkProviderFacts facts() {
        return FACTS;
    }

    @Override
    public DeviceObservation probe(Call call, Target target) throws Fault, InterruptedException {
        DeviceAddress address = DeviceAddress.parse(target.connection().url());
        return world.carryOut(
                Verb.PROBE_DEVICE,
                address.name(),
                () -> new DeviceObservation(
                        "simulator:" + address.name(),
                        "1.0",
                        address.networks(),
                        Optional.of(new Handle(address.name()))));
    }

    @Override
    public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
        for (ServiceState service : state.services()) {
            if (!FACTS.services().containsKey(service.service())) {
                throw new Fault(FaultKind.INVALID, NAME + " does not offer the service " + service.service());
            }
        }
        List<String> lines = state.services().stream()
                .map(service -> service.getClass().getSimpleName() + " " + service.contentHash())
                .toList();
        UUID network = state.network().value();
        return world.carryOut(
                Verb.CONVERGE,
                network.toString(),
                () -> new NetworkReport(world.networks().ensure(network, state.revision(), lines), List.of()));
    }

    @Override
    public void ensureAbsent(Call call, Target target, NetworkState state) throws Fault, InterruptedException {
        UUID network = state.network().value();
        Boolean unused = world.carryOut(Verb.ENSURE_NETWORK_ABSENT, network.toString(), () -> {
            world.networks().ensureAbsent(network);
            return true;
        });
    }

    @Override
    public List<MemberHealth> observeMembers(Call call, Target target, NetworkState state)
            throws Fault, InterruptedException {
        return world.carryOut(Verb.OBSERVE_MEMBERS, state.network().toString(), () -> {
            SimulatedNetworks.Entry unused = known(state);
            return DeviceTranslator.members(state, world.networks()::isWell);
        });
    }

    @Override
    public List<AddressCounters> counters(Call call, Target target, NetworkState state)
            throws Fault, InterruptedException {
        return world.carryOut(Verb.COUNT_TRAFFIC, state.network().toString(), () -> {
            Instant since = Instant.ofEpochMilli(known(state).since());
            Instant now = Instant.now();
            return DeviceTranslator.addresses(state).stream()
                    .map(address -> counted(address, since, now))
                    .toList();
        });
    }

    private SimulatedNetworks.Entry known(NetworkState state) throws Fault {
        return world.networks()
                .find(state.network().value())
                .orElseThrow(() -> new Fault(FaultKind.NOT_FOUND, NAME + " serves no network " + state.network()));
    }

    private static AddressCounters counted(IpAddress address, Instant since, Instant now) {
        Bytes through = new Bytes(Math.max(0, Duration.between(since, now).toMillis()) * BYTES_A_MILLISECOND);
        return new AddressCounters(address, since, now, through, through);
    }
}
