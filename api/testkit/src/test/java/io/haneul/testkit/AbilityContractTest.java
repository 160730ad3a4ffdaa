package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.model.NetworkId;
import io.haneul.model.PoolId;
import io.haneul.spi.Connection;
import io.haneul.spi.HostRef;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmSpec;
import io.haneul.spi.network.ApplianceDocument;
import io.haneul.spi.network.SegmentSpec;
import io.haneul.spi.storage.PoolRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contracts of a hypervisor's abilities, tried on a sound host and on one wrong one for each of their claims. */
class AbilityContractTest {
    private static final Target HOST = Target.of(
            Connection.open("memory:host"), new HostRef(new HostId(new UUID(0, 1)), "host", Optional.empty()));

    @TestFactory
    Stream<DynamicTest> reboots() {
        return Proof.of(
                AbilitySpecimens.reboots(),
                change -> ContractRun.of(VmRebootContract.class, () -> new Reboot(changed(change)), t -> t.claims));
    }

    @TestFactory
    Stream<DynamicTest> segments() {
        return Proof.of(
                AbilitySpecimens.segments(),
                change ->
                        ContractRun.of(HostSegmentsContract.class, () -> new Segments(changed(change)), t -> t.claims));
    }

    @TestFactory
    Stream<DynamicTest> pools() {
        return Proof.of(
                AbilitySpecimens.pools(),
                change -> ContractRun.of(HostPoolsContract.class, () -> new Pools(changed(change)), t -> t.claims));
    }

    @TestFactory
    Stream<DynamicTest> appliances() {
        return Proof.of(
                ApplianceSpecimens.appliances(),
                change -> ContractRun.of(
                        ApplianceChannelContract.class, () -> new Appliance(changed(change)), t -> t.claims));
    }

    private static SoundHost changed(Consumer<SoundHost> change) {
        SoundHost host = new SoundHost();
        change.accept(host);
        return host;
    }

    private static VmSpec spec(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        VmRef vm = new VmRef(id, "i-" + name + "-VM", Optional.empty());
        return new VmSpec(vm, 1, new Mhz(500), Bytes.ofMebi(128), "Other", List.of(), List.of());
    }

    private static final class Reboot extends VmRebootContract {
        private final SoundHost host;

        Reboot(SoundHost host) {
            this.host = host;
        }

        @Override
        protected HypervisorDriver driver() {
            return host;
        }

        @Override
        protected Target host() {
            return HOST;
        }

        @Override
        protected VmSpec machine(String name) {
            return spec(name);
        }

        @Override
        protected long boots(VmSpec machine) {
            return host.boots;
        }
    }

    private static final class Segments extends HostSegmentsContract {
        private final SoundHost host;

        Segments(SoundHost host) {
            this.host = host;
        }

        @Override
        protected HypervisorDriver driver() {
            return host;
        }

        @Override
        protected Target host() {
            return HOST;
        }

        @Override
        protected SegmentSpec segment() {
            return new SegmentSpec(new NetworkId(new UUID(0, 1)), "VLAN", 101, "", "vlan://101");
        }

        @Override
        protected VmSpec machine() {
            return spec("one");
        }

        @Override
        protected boolean isCarried(SegmentSpec segment) {
            return host.segment;
        }
    }

    private static final class Pools extends HostPoolsContract {
        private final SoundHost host;

        Pools(SoundHost host) {
            this.host = host;
        }

        @Override
        protected HypervisorDriver driver() {
            return host;
        }

        @Override
        protected Target host() {
            return HOST;
        }

        @Override
        protected PoolRef pool() {
            return new PoolRef(new PoolId(new UUID(0, 1)), "memory:pool", Optional.empty());
        }

        @Override
        protected PoolRef foreignPool() {
            return new PoolRef(new PoolId(new UUID(0, 2)), "rbd://192.0.2.1/p0", Optional.empty());
        }

        @Override
        protected VmSpec machine() {
            return spec("one");
        }

        @Override
        protected boolean isUsable(PoolRef pool) {
            return host.pool;
        }
    }

    private static final class Appliance extends ApplianceChannelContract {
        private final SoundHost host;

        Appliance(SoundHost host) {
            this.host = host;
        }

        @Override
        protected HypervisorDriver driver() {
            return host;
        }

        @Override
        protected Target host() {
            return HOST;
        }

        @Override
        protected VmSpec appliance() {
            return spec("router");
        }

        @Override
        protected String content(long revision) {
            return "state " + revision;
        }

        @Override
        protected Optional<String> inForce() {
            return host.document.map(ApplianceDocument::content);
        }

        @Override
        protected Set<String> held() {
            return host.contents;
        }
    }
}
