package io.haneul.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.haneul.itest.Holding.What;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
import org.ops4j.pax.exam.karaf.options.KarafDistributionOption;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Plugins are stopped, updated, removed and brought back under load, and nobody who uses the API notices. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SwapIT {
    private static final int LEAST_INSIDE = 20;
    /** A plugin's calls have ten seconds; the rest is what stopping and starting a bundle takes on a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    @Inject
    private BundleContext context;

    @Inject
    private SessionFactory console;

    private final ExecutorService operator = Executors.newCachedThreadPool();
    private final Holding holding = new Holding();
    private Shell shell;
    private Api api;
    private Estate estate;
    private Traffic traffic;

    @Configuration
    public Option[] distribution() throws IOException {
        File zones = File.createTempFile("swap-zones", ".json");
        zones.deleteOnExit();
        Files.write(zones.toPath(), Zones.file().getBytes(StandardCharsets.UTF_8));
        return Distribution.options(
                "${karaf.base}/etc/swap-zones.json",
                KarafDistributionOption.replaceConfigurationFile("etc/swap-zones.json", zones));
    }

    /** A plugin that is swapped, and the calls that are in it meanwhile. */
    private record Plugin(String bundle, boolean isGated, Storm storm, Optional<Estate.Request> waiting) {}

    private interface Change {
        void make() throws Exception;
    }

    @Before
    public void open() throws Exception {
        shell = new Shell(console);
        Path data = Path.of(System.getProperty("haneul.data"));
        String port = context.getProperty("org.osgi.service.http.port");
        await("readiness", () -> Api.isReady(port));
        api = new Api(port, data);
        estate = new Estate(api);
        estate.furnish();
        traffic = new Traffic(api, estate);
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
        Path world = Path.of(System.getProperty("haneul.data"), "simulator");
        swapEveryWay(new Plugin(
                "haneul-simulator",
                false,
                new Storm.Simulated(api, estate, world),
                Optional.of(number -> api.call("rebootVirtualMachine", "id", estate.machine(number)))));
    }

    @Test
    public void anIsolation() throws Exception {
        Estate.Request deployment = number ->
                estate.deploy(estate.freshName(), estate.network(estate.freshName(), number), number);
        swapEveryWay(new Plugin(
                "haneul-network-vlan",
                true,
                gated(new What("VlanIsolation", "ensureSegment", Optional.empty(), false), deployment),
                Optional.of(deployment)));
    }

    @Test
    public void aNetworkProvider() throws Exception {
        Estate.Request restart = number -> api.call("restartNetwork", "id", estate.network(number));
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
        Path original = original(plugin.bundle());
        Repacked repacked = new Repacked(original);
        Path place = Path.of(System.getProperty("karaf.base"), "versions");
        Path n = repacked.as(place.resolve(plugin.bundle() + "-n.jar"), "0.1.0", Map.of(), plugin.isGated());
        Path next = repacked.as(place.resolve(plugin.bundle() + "-next.jar"), "0.1.1", Map.of(), plugin.isGated());
        boolean alwaysLong = !plugin.isGated();
        shell.type("bundle:update " + plugin.bundle() + " " + n.toUri());
        traffic.start();

        swap(plugin, alwaysLong, () -> shell.type("bundle:stop " + plugin.bundle()));
        missing(plugin, () -> shell.type("bundle:start " + plugin.bundle()));
        swap(plugin, true, () -> shell.type("bundle:update " + plugin.bundle() + " " + next.toUri()));
        assertVersion(plugin, "0.1.1");
        swap(plugin, false, () -> shell.type("bundle:update " + plugin.bundle() + " " + n.toUri()));
        assertVersion(plugin, "0.1.0");
        swap(plugin, alwaysLong, () -> shell.type("bundle:uninstall " + plugin.bundle()));
        missing(plugin, () -> shell.type("bundle:install -s -l 60 " + n.toUri()));
        assertVersion(plugin, "0.1.0");
    }

    private Path original(String bundle) {
        return Path.of(System.getProperty("karaf.home"), "system", "io", "haneul", bundle, "0.1.0", bundle + "-0.1.0.jar");
    }

    /** Makes a change that takes the plugin away, for good or for a moment, while calls are inside. */
    private void swap(Plugin plugin, boolean withLong, Change change) throws Exception {
        try (Core core = new Core(context, plugin.bundle())) {
            Bundle bundle = bundle(plugin);
            List<Future<JsonNode>> sent = plugin.storm().gather(withLong);
            await("calls inside", () -> plugin.storm().inside() >= LEAST_INSIDE);
            long begun = System.nanoTime();
            Future<Object> changing = operator.submit(() -> {
                change.make();
                return true;
            });
            await("it leaves", () -> bundle.getState() == Bundle.STOPPING || changing.isDone());
            int inside = plugin.storm().inside();
            plugin.storm().letGo();
            changing.get(60, TimeUnit.SECONDS);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.err.println("SWAP " + plugin.bundle() + " long=" + withLong + " inside=" + inside + " took=" + took.toMillis());
            assertTrue("only " + inside + " calls were inside", inside >= LEAST_INSIDE);
            assertTrue("it took " + took, took.compareTo(BOUND) <= 0);
            if (withLong) {
                assertTrue("the long call was not waited for: " + took, took.toSeconds() >= 9);
            }
            if (isThere(plugin)) {
                estate.finish(sent);
                core.assertUntouched();
            } else {
                unfinished = sent;
            }
        }
    }

    private List<Future<JsonNode>> unfinished = List.of();

    /** What needs the plugin waits while it is away, and goes on when it is back. */
    private void missing(Plugin plugin, Change back) throws Exception {
        List<Future<JsonNode>> waiting = plugin.waiting()
                .map(request -> estate.all(2, request))
                .orElse(List.of());
        if (!waiting.isEmpty()) {
            await("a job waits for it", () -> !api.list("listHaneulJobs", "state", "PARKED").isEmpty());
            System.err.println("PARKED " + api.list("listHaneulJobs", "state", "PARKED"));
        }
        try (Core core = new Core(context, plugin.bundle())) {
            back.make();
            estate.finish(waiting);
            estate.finish(unfinished);
            core.assertUntouched();
        }
        traffic.assertUnharmed();
    }

    private boolean isThere(Plugin plugin) {
        return Arrays.stream(context.getBundles())
                .anyMatch(bundle ->
                        plugin.bundle().equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE);
    }

    private Bundle bundle(Plugin plugin) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> plugin.bundle().equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private void assertVersion(Plugin plugin, String version) throws Exception {
        assertEquals(version, bundle(plugin).getVersion().toString());
        await("providers of version " + version, () -> api.list("listHaneulProviders").stream()
                .anyMatch(one -> plugin.bundle().equals(one.path("bundle").asText())
                        && version.equals(one.path("version").asText())));
        traffic.assertUnharmed();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertTrue(what + ": it does not come about", System.nanoTime() < end);
            Thread.sleep(20);
        }
    }
}
