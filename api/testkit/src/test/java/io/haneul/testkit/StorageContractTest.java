package io.haneul.testkit;

import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.TemplateRef;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of primary storage, tried on a sound one and on one wrong one for each of its claims. */
class StorageContractTest {
    @TestFactory
    Stream<DynamicTest> proof() {
        return Proof.of(StorageSpecimens.all(), StorageContractTest::run);
    }

    private static ContractRun run(Consumer<SoundStorage> change) {
        return ContractRun.of(
                PrimaryStorageContract.class,
                () -> {
                    SoundStorage driver = new SoundStorage();
                    change.accept(driver);
                    return new Trial(driver);
                },
                trial -> trial.claims);
    }

    private static final class Trial extends PrimaryStorageContract {
        private final SoundStorage driver;

        Trial(SoundStorage driver) {
            this.driver = driver;
        }

        @Override
        protected PrimaryStorageDriver driver() {
            return driver;
        }

        @Override
        protected Target target() {
            return Target.of(Connection.open("memory:pool"));
        }

        @Override
        protected PoolRef pool() {
            return new PoolRef(new PoolId(new UUID(0, 1)), "memory:pool", Optional.empty());
        }

        @Override
        protected PoolRef noPool() {
            return new PoolRef(new PoolId(new UUID(0, 2)), "nfs://192.0.2.1/p0", Optional.empty());
        }

        @Override
        protected void removeBehindBack(VolumeId volume) {
            driver.volumes.removeIf(v -> v.id.equals(volume));
        }

        @Override
        protected Optional<TemplateRef> template() {
            return Optional.of(new TemplateRef(new TemplateId(new UUID(0, 3)), "http://192.0.2.1/tiny.raw"));
        }
    }
}
