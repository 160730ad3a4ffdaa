package io.haneul.itest;

import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.itest.Holding.What;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plugins are stopped, updated, removed and brought back under load, and nobody who uses the API notices. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SwapIT {
    private static final Logger LOG = LoggerFactory.getLogger(SwapIT.class);
    private static final int LEAST_INSIDE = 20;
    /**
     * A plugin's calls have ten seconds; the rest is what the folder's rounds and starting a bundle may take on a busy machine. The
     * long calls last longer than that.
     */
    private static final Duration BOUND = Storm.TOO_LONG.minusSeconds(15);

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory console;

    private final ExecutorService operator = Executors.newCachedThreadPool();
    private final Holding holding = new Holding();
    private Bed bed;
    private Estate estate;
    private Traffic traffic;
    private List<Future<JsonNode>> interrupted = List.of();

    @Configuration
    public Option[] distribution() throws IOException {
        return Distribution.ofZones();
    }

    /** A plugin that is swapped, the calls that are in it meanwhile, and what waits for it. */
    private record Plugin(String name, boolean isGated, Storm storm, Optional<Estate.Request> waiting) {}

    private interface Change {
        void make() throws Exception;
    }

    @Before
    public void open() throws Exception {
        bed = new Bed(context, console);
        estate = new Estate(bed.api());
        estate.furnish();
        traffic = new Traffic(bed.api(), estate);
    }

    @After
    public void close() throws Exception {
        traffic.close();
        estate.close();
        holding.close();
        operator.shutdownNow();
    }

    @Test
    public void anAllocator() throws Exception {
        swapEveryWay(new Plugin(
                "haneul-allocator-firstfit",
                true,
                gated(new What("FirstFitHosts", "order", Optional.empty(), true), number -> estate.plan()),
                Optional.empty()));
    }

    @Test
    public void theSimulator() throws Exception {
        swapEveryWay(new Plugin(
                "haneul-simulator",
                false,
                new Storm.Simulated(bed.api(), estate, bed.world()),
                Optional.of(number -> bed.api().call("rebootVirtualMachine", "id", estate.machine(number)))));
    }

    @Test
    public void anIsolation() throws Exception {
        Estate.Request deployment =
                number -> estate.deploy(estate.freshName(), estate.network(estate.freshName(), number), number);
        swapEveryWay(new Plugin(
                "haneul-network-vlan",
                true,
                gated(new What("VlanIsolation", "ensureSegment", Optional.empty(), false), deployment),
                Optional.of(deployment)));
    }

    @Test
    public void aNetworkProvider() throws Exception {
        Estate.Request restart = number -> bed.api().call("restartNetwork", "id", estate.network(number));
        swapEveryWay(new Plugin(
                "haneul-network-virtualrouter",
                true,
                gated(new What("VirtualRouter", "converge", Optional.empty(), false), restart),
                Optional.of(restart)));
    }

    private Storm gated(What what, Estate.Request request) {
        return new Storm.Gated(holding, what, estate, request);
    }

    private void swapEveryWay(Plugin plugin) throws Exception {
        Path n = bed.version(plugin.name(), "0.1.0", Map.of(), plugin.isGated());
        type("bundle:update " + plugin.name() + " " + n.toUri());
        traffic.start();
        fromTheConsole(plugin, n);
        byAFile(plugin);
        traffic.assertUnharmed();
    }

    private void fromTheConsole(Plugin plugin, Path n) throws Exception {
        Path next = bed.version(plugin.name(), "0.1.1", Map.of(), plugin.isGated());
        boolean alwaysLong = !plugin.isGated();
        swap(plugin, alwaysLong, () -> type("bundle:stop " + plugin.name()));
        bringBack(plugin, () -> type("bundle:start " + plugin.name()));
        swap(plugin, true, () -> type("bundle:update " + plugin.name() + " " + next.toUri()));
        bed.awaitVersion(plugin.name(), "0.1.1");
        swap(plugin, false, () -> type("haneul:plugin update " + n));
        bed.awaitVersion(plugin.name(), "0.1.0");
        swap(plugin, alwaysLong, () -> type("bundle:uninstall " + plugin.name()));
        bringBack(plugin, () -> type("bundle:install -s -l 60 " + n.toUri()));
        bed.awaitVersion(plugin.name(), "0.1.0");
    }

    private void type(String line) throws Exception {
        bed.shell().type(line);
    }

    private void byAFile(Plugin plugin) throws Exception {
        for (String version : List.of("0.1.1", "0.1.2")) {
            Path file = bed.version(plugin.name(), version, Map.of(), plugin.isGated());
            swap(plugin, version.equals("0.1.1"), () -> {
                bed.deploy(file, plugin.name());
                bed.awaitVersion(plugin.name(), version);
            });
        }
        swap(plugin, false, () -> {
            bed.undeploy(plugin.name());
            bed.awaitVersion(plugin.name(), "0.1.0");
        });
    }

    /** Makes a change that takes the plugin away, for good or for a moment, while calls are inside. */
    private void swap(Plugin plugin, boolean withLong, Change change) throws Exception {
        try (Core core = new Core(context, plugin.name())) {
            Bundle bundle = bed.bundle(plugin.name());
            List<Future<JsonNode>> sent = plugin.storm().gather(withLong);
            Bed.await("calls inside", () -> plugin.storm().inside() >= LEAST_INSIDE);
            long begun = System.nanoTime();
            Future<Boolean> changing = operator.submit(() -> {
                change.make();
                return true;
            });
            Bed.await("it leaves", () -> bundle.getState() == Bundle.STOPPING || changing.isDone());
            int inside = plugin.storm().inside();
            plugin.storm().letGo();
            assertTrue(changing.get(60, TimeUnit.SECONDS));
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            LOG.info(
                    "{} was swapped with {} calls inside in {}{}",
                    plugin.name(),
                    inside,
                    took,
                    withLong ? ", one long" : "");
            assertTrue("only " + inside + " calls were inside", inside >= LEAST_INSIDE);
            assertTrue("it took " + took, took.compareTo(BOUND) <= 0);
            assertTrue("the long call was not waited for: " + took, !withLong || took.toSeconds() >= 9);
            if (bed.isThere(plugin.name())) {
                estate.finish(sent);
            } else {
                interrupted = sent;
            }
            core.assertUntouched();
        }
    }

    /** What needs the plugin waits while it is away, and goes on when it is back. */
    private void bringBack(Plugin plugin, Change back) throws Exception {
        List<Future<JsonNode>> waiting =
                plugin.waiting().map(request -> estate.all(2, request)).orElse(List.of());
        try (Core core = new Core(context, plugin.name())) {
            if (!waiting.isEmpty()) {
                Bed.await("a job waits for it", () -> bed.api().list("listHaneulJobs", "state", "PARKED").stream()
                        .anyMatch(job -> job.hasNonNull("waitingfor")));
            }
            back.make();
            estate.finish(waiting);
            estate.finish(interrupted);
            core.assertUntouched();
        }
        traffic.assertUnharmed();
    }
}
