package io.haneul.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin that is no good is refused while the one before serves on, and those that are good leave nothing behind. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class RefusalIT {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalIT.class);
    private static final String VLAN = "haneul-network-vlan";
    private static final String NOBODY = "none of the bundles";
    private static final List<String> SWAPPED =
            List.of("haneul-simulator", VLAN, "haneul-network-virtualrouter", "haneul-allocator-firstfit");
    private static final int SWAPS = 50;

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory console;

    private Bed bed;
    private Estate estate;

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.ofZones();
    }

    @Before
    public void open() throws Exception {
        bed = new Bed(context, console);
        estate = new Estate(bed.api());
        estate.furnish();
    }

    @After
    public void close() {
        estate.close();
    }

    private Path importing(String more) throws IOException {
        String imports = bed.bundle(VLAN).getHeaders().get(Constants.IMPORT_PACKAGE);
        return bed.version(VLAN, "0.1.1", Map.of(Constants.IMPORT_PACKAGE, imports + "," + more), false);
    }

    private Map<String, Path> broken() throws IOException {
        return Map.of(
                "osgi.wiring.package (osgi.wiring.package=com.example.missing)", importing("com.example.missing"),
                "a package of the kernel, which plugins cannot have", importing("io.haneul.store"),
                "(house=kernel)", importing("io.haneul.store;house=kernel"));
    }

    @Test
    public void theConsoleRefusesWhatDoesNotResolveAndTheOldOneServesOn() throws Exception {
        try (Core all = new Core(context, NOBODY)) {
            for (Map.Entry<String, Path> file : broken().entrySet()) {
                for (String verb : List.of("check", "update")) {
                    String line = "haneul:plugin " + verb + " " + file.getValue();
                    Exception refusal =
                            assertThrows(Exception.class, () -> bed.shell().type(line));
                    assertTrue(refusal.getMessage(), refusal.getMessage().contains("0.1.1 is refused: "));
                    assertTrue(refusal.getMessage(), refusal.getMessage().contains(file.getKey()));
                }
            }
            all.assertUntouched();
        }
        serves();
    }

    @Test
    public void theFolderRefusesWhatDoesNotResolveAndTheOldOneServesOn() throws Exception {
        try (Core all = new Core(context, NOBODY)) {
            for (Map.Entry<String, Path> file : broken().entrySet()) {
                bed.deploy(file.getValue(), VLAN);
                Bed.await("a refusal because of " + file.getKey(), () -> diag().contains(file.getKey()));
                assertTrue(diag(), diag().contains("file " + bed.deployed(VLAN) + " is not taken: "));
            }
            bed.undeploy(VLAN);
            Bed.await("nothing is refused", () -> !diag().contains("is not taken"));
            all.assertUntouched();
        }
        serves();
    }

    private String diag() throws Exception {
        return bed.shell().type("haneul:diag");
    }

    @Test
    public void aFileInTheFolderThatTurnsBadLeavesTheLastGoodOneInForce() throws Exception {
        bed.deploy(bed.version(VLAN, "0.1.7", Map.of(), false), VLAN);
        bed.awaitVersion(VLAN, "0.1.7");
        try (Core all = new Core(context, NOBODY)) {
            bed.deploy(importing("com.example.missing"), VLAN);
            Bed.await("a refusal", () -> diag().contains("com.example.missing"));
            Files.write(bed.deployed(VLAN), new byte[] {'n', 'o'});
            Bed.await("a refusal of what is no jar", () -> diag().contains("cannot be read as a jar"));
            all.assertUntouched();
        }
        serves();
        bed.undeploy(VLAN);
        bed.awaitVersion(VLAN, "0.1.0");
    }

    @Test
    public void aPluginThatDoesNotStartIsPutBack() throws Exception {
        Path file = bed.version(
                VLAN, "0.1.1", Map.of(Constants.BUNDLE_ACTIVATOR, "io.haneul.plugins.vlan.NotThere"), false);

        Exception refusal = assertThrows(Exception.class, () -> bed.shell().type("haneul:plugin update " + file));

        assertTrue(refusal.getMessage(), refusal.getMessage().contains("the one before serves again"));
        bed.awaitVersion(VLAN, "0.1.0");
        serves();
    }

    @Test
    public void theKernelIsNoPlugin() throws Exception {
        Path file = bed.version("haneul-engine", "0.1.1", Map.of(), false);
        try (Core all = new Core(context, NOBODY)) {
            Exception refusal = assertThrows(Exception.class, () -> bed.shell().type("haneul:plugin update " + file));
            assertTrue(refusal.getMessage(), refusal.getMessage().contains("is no plugin"));
            all.assertUntouched();
        }
    }

    /** The isolation is called when a network comes into being. */
    private void serves() throws Exception {
        String network = estate.network(estate.freshName(), 0);
        JsonNode accepted = estate.deploy(estate.freshName(), network, 0);
        bed.api().done(accepted);
        bed.api()
                .done(bed.api()
                        .call("destroyVirtualMachine", "id", accepted.get("id").asText(), "expunge", "true"));
        bed.api().done(bed.api().call("deleteNetwork", "id", network));
    }

    @Test
    public void fiftySwapsLeaveNothingBehind() throws Exception {
        swapAll(12, new Leaks());
        Leaks.Count before = Leaks.count();
        String threads = Leaks.threads();
        Leaks leaks = new Leaks();

        swapAll(SWAPS, leaks);

        Set<Bundle> inUse = SWAPPED.stream().map(bed::bundle).collect(Collectors.toSet());
        leaks.awaitGone(inUse);
        Leaks.Count after = Leaks.count();
        LOG.info(
                "{} swaps: {} has become {}; threads {} have become {}",
                SWAPS,
                before,
                after,
                threads,
                Leaks.threads());
        before.assertNotMuchBelow(after);
    }

    private void swapAll(int times, Leaks leaks) throws Exception {
        for (int i = 0; i < times; i++) {
            String plugin = SWAPPED.get(i % SWAPPED.size());
            String version = "0.1." + (i / SWAPPED.size() % 2);
            leaks.follow(bed.bundle(plugin));
            bed.shell().type("haneul:plugin update " + bed.version(plugin, version, Map.of(), false));
            assertEquals(version, bed.bundle(plugin).getVersion().toString());
            if (i % SWAPPED.size() == SWAPPED.size() - 1) {
                serves();
            }
        }
    }
}
