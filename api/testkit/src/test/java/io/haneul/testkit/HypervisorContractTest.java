package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.HostId;
import io.haneul.model.Mhz;
import io.haneul.spi.Connection;
import io.haneul.spi.HostRef;
import io.haneul.spi.Target;
import io.haneul.spi.VmRef;
import io.haneul.spi.hypervisor.HypervisorDriver;
import io.haneul.spi.hypervisor.VmObservation.Power;
import io.haneul.spi.hypervisor.VmSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of hypervisors, tried on a sound one and on one wrong one for each of its claims. */
class HypervisorContractTest {
    @TestFactory
    Stream<DynamicTest> proof() {
        return Proof.of(HypervisorSpecimens.all(), HypervisorContractTest::run);
    }

    private static ContractRun run(Consumer<SoundHypervisor> change) {
        return ContractRun.of(
                HypervisorDriverContract.class,
                () -> {
                    SoundHypervisor driver = new SoundHypervisor();
                    change.accept(driver);
                    return new Trial(driver);
                },
                trial -> trial.claims);
    }

    private static final class Trial extends HypervisorDriverContract {
        private final SoundHypervisor driver;

        Trial(SoundHypervisor driver) {
            this.driver = driver;
        }

        @Override
        protected HypervisorDriver driver() {
            return driver;
        }

        @Override
        protected Target host() {
            return at("memory:host");
        }

        @Override
        protected VmSpec machine(String name) {
            UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            VmRef vm = new VmRef(id, "i-" + name + "-VM", Optional.empty());
            return new VmSpec(vm, 1, new Mhz(500), Bytes.ofMebi(128), "Other", List.of(), List.of());
        }

        @Override
        protected void removeBehindBack(VmSpec machine) {
            driver.machines.removeIf(vm -> vm.id.equals(machine.vm().id()));
        }

        @Override
        protected void powerOffFromWithin(VmSpec machine) {
            driver.find(machine.vm().id()).ifPresent(vm -> vm.power = Power.STOPPED);
        }

        @Override
        protected boolean restartHost() {
            driver.restart.restart(driver);
            return true;
        }

        @Override
        protected Target noHost() {
            return at("http://192.0.2.9/");
        }

        @Override
        protected Optional<Target> silentHost() {
            return Optional.of(at("silent:host"));
        }

        private static Target at(String url) {
            return Target.of(Connection.open(url), new HostRef(new HostId(new UUID(0, 1)), "host", Optional.empty()));
        }
    }
}
