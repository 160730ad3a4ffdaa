package io.haneul.itest;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What a swap is made with: the console, the deploy folder, versions of plugins, and the API to see what comes of it. */
final class Bed {
    private final BundleContext context;
    private final Shell shell;
    private final Api api;
    private final Path home = Path.of(System.getProperty("karaf.base"));
    private final Path data = Path.of(System.getProperty("haneul.data"));

    Bed(BundleContext context, SessionFactory console) throws Exception {
        this.context = context;
        this.shell = new Shell(console);
        String port = context.getProperty("org.osgi.service.http.port");
        await("readiness", () -> Api.isReady(port));
        this.api = new Api(port, data);
    }

    Api api() {
        return api;
    }

    Shell shell() {
        return shell;
    }

    /** {@return where the simulator keeps its world} */
    Path world() {
        return data.resolve("simulator");
    }

    /** {@return a file with a plugin's bundle as it is shipped, but for what is told} */
    Path version(String plugin, String version, Map<String, String> headers, boolean isGated) throws IOException {
        Path original = Path.of(
                System.getProperty("karaf.home"), "system", "io", "haneul", plugin, "0.1.0", plugin + "-0.1.0.jar");
        String name = plugin + "-" + version + "-" + Integer.toHexString(headers.hashCode()) + ".jar";
        return new Repacked(original).as(home.resolve("versions").resolve(name), version, headers, isGated);
    }

    /** Puts a file into the deploy folder at once, as the name of a plugin. */
    void deploy(Path file, String plugin) throws IOException {
        Path fresh = home.resolve("versions").resolve("moving.jar");
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        Files.move(fresh, deployed(plugin), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void undeploy(String plugin) throws IOException {
        Files.delete(deployed(plugin));
    }

    Path deployed(String plugin) {
        return home.resolve("deploy").resolve(plugin + ".jar");
    }

    Bundle bundle(String plugin) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> plugin.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(plugin + " is not installed"));
    }

    boolean isThere(String plugin) {
        return Arrays.stream(context.getBundles())
                .anyMatch(bundle -> plugin.equals(bundle.getSymbolicName()) && bundle.getState() == Bundle.ACTIVE);
    }

    /** On return the plugin serves in this version. */
    void awaitVersion(String plugin, String version) throws Exception {
        await(
                plugin + " of version " + version,
                () -> isThere(plugin)
                        && version.equals(bundle(plugin).getVersion().toString())
                        && api.list("listHaneulProviders").stream()
                                .anyMatch(one -> plugin.equals(
                                                one.path("bundle").asText())
                                        && version.equals(one.path("version").asText())));
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.call()) {
            assertTrue(what + ": it does not come about", System.nanoTime() < end);
            Thread.sleep(20);
        }
    }
}
