package io.haneul.plugins.simulator;

import io.haneul.testkit.LeakContract;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The simulator comes and goes without leaving anything. */
class SimulatorLeaksTest extends LeakContract {
    @Override
    protected List<Path> classes() {
        return Stream.of(Simulator.class, SimulatorLeaksTest.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(SimulatorLeaksTest::path)
                .toList();
    }

    private static Path path(java.net.URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected String ownPackage() {
        return "io.haneul.plugins.simulator";
    }

    @Override
    protected String life() {
        return "io.haneul.plugins.simulator.SimulatorLife";
    }
}
