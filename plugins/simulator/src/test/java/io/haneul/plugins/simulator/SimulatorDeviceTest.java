package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.Paging;
import io.haneul.model.DeviceId;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PortRange;
import io.haneul.plugins.simulator.DeviceCommands.AddSimulatedDevice;
import io.haneul.plugins.simulator.DeviceCommands.ConfigureSimulatedDevice;
import io.haneul.plugins.simulator.DeviceCommands.DeleteSimulatedDevice;
import io.haneul.plugins.simulator.DeviceCommands.ListSimulatedDevices;
import io.haneul.plugins.simulator.world.FaultRule;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.BalanceHealth;
import io.haneul.spi.network.NetworkDevice;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.NetworkTraffic;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import io.haneul.testkit.BalanceHealthContract;
import io.haneul.testkit.Calls;
import io.haneul.testkit.HandlerContract;
import io.haneul.testkit.NetworkDeviceContract;
import io.haneul.testkit.NetworkProviderContract;
import io.haneul.testkit.NetworkTrafficContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator is a network device, and brings the commands to add it. */
class SimulatorDeviceTest {
    private static final Target DEVICE = Target.of(Connection.open("sim-device://edge1?networks=8"));
    private static final NetworkId NETWORK = new NetworkId(new UUID(5, 5));
    private static final UUID WELL = new UUID(9, 1);
    private static final UUID SICK = new UUID(9, 2);
    private static final IpAddress OUTSIDE = new IpAddress("203.0.113.11");

    @TempDir
    Path directory;

    private Simulator simulator;

    @BeforeEach
    void begin() {
        simulator = new Simulator(directory);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private static NetworkState state() {
        SegmentSpec wire = new SegmentSpec(NETWORK, "VLAN", 101, "", "vlan://101");
        Balance rule = new Balance(
                new UUID(7, 5),
                "web",
                Optional.empty(),
                Optional.of(new IpAddress("10.1.1.9")),
                Balance.Protocol.TCP,
                PortRange.of(80),
                Balance.Algorithm.SOURCE,
                List.of(),
                List.of(
                        new Balance.Member(WELL, new IpAddress("10.1.1.5"), 80),
                        new Balance.Member(SICK, new IpAddress("10.1.1.6"), 80)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ServiceState.SourceNat nat =
                new ServiceState.SourceNat(OUTSIDE, new IpAddress("255.255.255.0"), new IpAddress("203.0.113.1"), wire);
        return new NetworkState(
                NETWORK,
                1,
                "10.1.1.0/24",
                new IpAddress("10.1.1.1"),
                "",
                wire,
                List.of(nat, new ServiceState.LoadBalancing(List.of(rule))));
    }

    private void converge() {
        try {
            assertEquals(
                    1,
                    simulator.device().converge(Calls.first(), DEVICE, state()).revision());
        } catch (Fault | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsInForceSurvivesARestart() {
        converge();
        var before = simulator.world().networks().find(NETWORK.value());
        simulator.close();
        simulator = new Simulator(directory);

        assertTrue(before.isPresent());
        assertEquals(before, simulator.world().networks().find(NETWORK.value()));
    }

    @Test
    void itFailsOnDemandAndNothingIsDone() {
        simulator.faults().add(FaultRule.of("down", FaultRule.Kind.UNREACHABLE).on(Verb.CONVERGE));

        Fault fault = assertThrows(Fault.class, () -> simulator.device().converge(Calls.first(), DEVICE, state()));

        assertEquals(FaultKind.UNREACHABLE, fault.kind());
        assertTrue(simulator.world().networks().find(NETWORK.value()).isEmpty());
    }

    @Nested
    class Services extends NetworkProviderContract {
        @Override
        protected NetworkProvider provider() {
            return simulator.device();
        }

        @Override
        protected Target target() {
            return DEVICE;
        }

        @Override
        protected Optional<String> inForce(NetworkId network) {
            return simulator.world().networks().find(network.value()).map(entry -> entry.services()
                    .toString());
        }
    }

    @Nested
    class Probes extends NetworkDeviceContract {
        @Override
        protected NetworkDevice device() {
            return simulator.device();
        }

        @Override
        protected Target target() {
            return DEVICE;
        }

        @Override
        protected Target foreign() {
            return Target.of(Connection.open("sim-device://edge1?speed=8"));
        }
    }

    @Nested
    class Members extends BalanceHealthContract {
        @BeforeEach
        void balance() {
            converge();
            simulator.world().networks().sick(SICK, true);
        }

        @Override
        protected BalanceHealth health() {
            return simulator.device();
        }

        @Override
        protected Target target() {
            return DEVICE;
        }

        @Override
        protected NetworkState state() {
            return SimulatorDeviceTest.state();
        }
    }

    @Nested
    class Counting extends NetworkTrafficContract {
        @BeforeEach
        void serve() {
            converge();
        }

        @Override
        protected NetworkTraffic traffic() {
            return simulator.device();
        }

        @Override
        protected Target target() {
            return DEVICE;
        }

        @Override
        protected NetworkState state() {
            return SimulatorDeviceTest.state();
        }

        @Override
        protected IpAddress address() {
            return OUTSIDE;
        }

        @Override
        protected void work() {
            Instant end = Instant.now().plusMillis(3);
            while (Instant.now().isBefore(end)) {
                Thread.onSpinWait();
            }
        }
    }

    @Nested
    class Commands extends HandlerContract {
        private final DeviceId id = new DeviceId(new UUID(3, 3));
        private final PhysicalNetworkId network = new PhysicalNetworkId(new UUID(4, 4));

        private AddSimulatedDevice adding(int networks) {
            return new AddSimulatedDevice(
                    network, "sim-device://edge1?networks=8", Optional.of(networks), Optional.empty());
        }

        @Override
        protected Handler handler() {
            return simulator.handler();
        }

        @Override
        protected List<Record> examples() {
            Paging all = new Paging(Optional.empty(), Optional.empty(), Optional.empty());
            return List.of(
                    adding(4),
                    new ListSimulatedDevices(Optional.of(id), Optional.empty(), all),
                    new ConfigureSimulatedDevice(id, 3),
                    new DeleteSimulatedDevice(id));
        }

        @Override
        protected Optional<Record> wrongExample() {
            return Optional.of(adding(9));
        }

        @Override
        protected IntentDone done(Intent intent) {
            return intent instanceof Intent.RemoveDevice
                    ? new IntentDone.Removed()
                    : new IntentDone.Device(
                            id,
                            SimulatorDevice.NAME,
                            network,
                            "sim-device://edge1?networks=8",
                            "",
                            Map.of(),
                            4,
                            0,
                            false,
                            "Enabled");
        }
    }
}
