package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.IpAddress;
import io.haneul.model.NetworkId;
import io.haneul.model.PortRange;
import io.haneul.spi.Target;
import io.haneul.spi.network.AddressCounters;
import io.haneul.spi.network.Balance;
import io.haneul.spi.network.BalanceHealth;
import io.haneul.spi.network.DeviceObservation;
import io.haneul.spi.network.MemberHealth;
import io.haneul.spi.network.NetworkDevice;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.NetworkTraffic;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.network.ServiceState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of what providers of network services can do besides. */
class DeviceContractTest {
    @TestFactory
    Stream<DynamicTest> devices() {
        AtomicInteger calls = new AtomicInteger();
        WrongVerbs<SoundDevice> wrong = new WrongVerbs<>();
        wrong.failing("a device can be looked at", "probe")
                .bent("a device has an identity", "probe", turn -> device("", 1))
                .bent("a device serves networks", "probe", turn -> device("serial 1", 0))
                .failingAgain("a device can be looked at again", "probe")
                .bent("a device keeps its identity", "probe", turn -> device("serial " + calls.incrementAndGet(), 1))
                .tolerated("what is no such device is INVALID", "probe");
        return Proof.of(NetworkDeviceContract.class, SoundDevice::new, Device::new, wrong);
    }

    private static DeviceObservation device(String identity, int networks) {
        return new DeviceObservation(identity, "1", networks, Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> health() {
        WrongVerbs<SoundDevice> wrong = new WrongVerbs<>();
        wrong.failing("members can be observed", "observeMembers")
                .bent("each member is said once", "observeMembers", turn -> List.of())
                .bent("a member that answers is well", "observeMembers", turn -> said(false, false))
                .bent("a member that does not answer is not well", "observeMembers", turn -> said(true, true));
        return Proof.of(BalanceHealthContract.class, SoundDevice::new, Health::new, wrong);
    }

    private static List<MemberHealth> said(boolean first, boolean second) {
        return List.of(
                new MemberHealth(SoundDevice.RULE, SoundDevice.WELL, first),
                new MemberHealth(SoundDevice.RULE, SoundDevice.SICK, second));
    }

    @TestFactory
    Stream<DynamicTest> traffic() {
        WrongVerbs<SoundDevice> wrong = new WrongVerbs<>();
        wrong.failing("traffic is counted", "counters")
                .bent(
                        "each public address is counted once",
                        "counters",
                        turn -> List.of(SoundDevice.counted(1), SoundDevice.counted(1)))
                .bent(
                        "counting began before it is read",
                        "counters",
                        turn -> List.of(counted(Instant.EPOCH.plusSeconds(99), 1, 1)))
                .bent("what went out is counted", "counters", turn -> List.of(SoundDevice.counted(1)))
                .bent(
                        "counters never shrink",
                        "counters",
                        turn -> List.of(counted(Instant.EPOCH, 9 - turn.sound().work, turn.sound().work)));
        return Proof.of(NetworkTrafficContract.class, SoundDevice::new, Traffics::new, wrong);
    }

    private static AddressCounters counted(Instant since, long received, long sent) {
        return new AddressCounters(
                SoundDevice.ADDRESS, since, Instant.EPOCH.plusSeconds(sent), new Bytes(received), new Bytes(sent));
    }

    private static NetworkState state() {
        Balance.Member well = new Balance.Member(SoundDevice.WELL, new IpAddress("10.1.1.5"), 80);
        Balance.Member sick = new Balance.Member(SoundDevice.SICK, new IpAddress("10.1.1.6"), 80);
        NetworkId network = new NetworkId(new UUID(9, 9));
        SegmentSpec wire = new SegmentSpec(network, "VLAN", 101, "", "vlan://101");
        Balance rule = new Balance(
                SoundDevice.RULE,
                "web",
                Optional.empty(),
                Optional.of(new IpAddress("10.1.1.9")),
                Balance.Protocol.TCP,
                PortRange.of(80),
                Balance.Algorithm.SOURCE,
                List.of(),
                List.of(well, sick),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new NetworkState(
                network,
                1,
                "10.1.1.0/24",
                new IpAddress("10.1.1.1"),
                "",
                wire,
                List.of(new ServiceState.LoadBalancing(List.of(rule))));
    }

    private static final class Device extends NetworkDeviceContract {
        private final Bent<SoundDevice> bent;

        Device(Bent<SoundDevice> bent) {
            this.bent = bent;
        }

        @Override
        protected NetworkDevice device() {
            return bent.as(NetworkDevice.class);
        }

        @Override
        protected Target target() {
            return SoundDevice.DEVICE;
        }

        @Override
        protected Target foreign() {
            return SoundDevice.FOREIGN;
        }
    }

    private static final class Health extends BalanceHealthContract {
        private final Bent<SoundDevice> bent;

        Health(Bent<SoundDevice> bent) {
            this.bent = bent;
        }

        @Override
        protected BalanceHealth health() {
            return bent.as(BalanceHealth.class);
        }

        @Override
        protected Target target() {
            return SoundDevice.DEVICE;
        }

        @Override
        protected NetworkState state() {
            return DeviceContractTest.state();
        }
    }

    private static final class Traffics extends NetworkTrafficContract {
        private final Bent<SoundDevice> bent;

        Traffics(Bent<SoundDevice> bent) {
            this.bent = bent;
        }

        @Override
        protected NetworkTraffic traffic() {
            return bent.as(NetworkTraffic.class);
        }

        @Override
        protected Target target() {
            return SoundDevice.DEVICE;
        }

        @Override
        protected NetworkState state() {
            return DeviceContractTest.state();
        }

        @Override
        protected IpAddress address() {
            return SoundDevice.ADDRESS;
        }

        @Override
        protected void work() {
            bent.sound().work++;
        }
    }
}
