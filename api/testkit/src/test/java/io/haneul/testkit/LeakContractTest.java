package io.haneul.testkit;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The contract of what comes and goes, tried on lives that leave nothing, and on those that leave something. */
class LeakContractTest {
    private static final String LIVES = "io.haneul.testkit.lives";

    @TestFactory
    Stream<DynamicTest> lives() {
        Specimens<AtomicReference<String>> specimens = new Specimens<>();
        specimens.wrong("no thread is left", life -> life.set("ThreadLeft"));
        specimens.wrong("no file is left open", life -> life.set("FileLeft"));
        specimens.wrong("no class loader is left", life -> life.set("LoaderLeft"));
        return Proof.of(specimens.all(), change -> {
            AtomicReference<String> life = new AtomicReference<>("NothingLeft");
            change.accept(life);
            return ContractRun.of(LeakContract.class, () -> new Trial(life.get()), trial -> trial.claims);
        });
    }

    private static final class Trial extends LeakContract {
        private final String life;

        Trial(String life) {
            this.life = life;
        }

        @Override
        protected List<Path> classes() {
            URL own =
                    LeakContractTest.class.getProtectionDomain().getCodeSource().getLocation();
            try {
                return List.of(Path.of(own.toURI()));
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected String ownPackage() {
            return LIVES;
        }

        @Override
        protected String life() {
            return LIVES + "." + life;
        }
    }
}
