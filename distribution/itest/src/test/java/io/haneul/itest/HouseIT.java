package io.haneul.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.inject.Inject;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;

/** Inside the framework: what is wired to what, and what must not be. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HouseIT {

    @Inject
    private BundleContext context;

    @Configuration
    public Option[] distribution() {
        return Distribution.options();
    }

    @Test
    public void everyBundleIsActiveAndEachOfOursIsWired() throws Exception {
        awaitReady();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            int wanted = fragment ? Bundle.RESOLVED : Bundle.ACTIVE;
            assertEquals(bundle.getSymbolicName(), wanted, bundle.getState());
            if (bundle.findEntries("OSGI-INF/blueprint", "*.xml", false) != null) {
                assertTrue("no Blueprint container for " + bundle, hasContainer(bundle));
            }
        }
    }

    @Test
    public void aPluginCannotImportAPackageOfTheKernel() throws Exception {
        for (String kernel : List.of("io.haneul.store", "io.haneul.engine", "io.haneul.jobs")) {
            Bundle intruder = install("intruder." + kernel, kernel);
            try {
                BundleException refusal = assertThrows(BundleException.class, intruder::start);
                assertTrue(refusal.getMessage(), refusal.getMessage().contains("osgi.wiring.package=" + kernel));
            } finally {
                intruder.uninstall();
            }
        }
    }

    @Test
    public void itIsTheAttributeThatKeepsItOut() throws Exception {
        Bundle kernelRoom = install("kernel.room", "io.haneul.store;house=kernel");
        try {
            kernelRoom.start();
            assertEquals(Bundle.ACTIVE, kernelRoom.getState());
        } finally {
            kernelRoom.uninstall();
        }
    }

    @Test
    public void aPluginCanBeStoppedAndStartedWithoutTheApiGoingAway() throws Exception {
        awaitReady();
        String role = "io.haneul.spi.hypervisor.HypervisorDriver";
        Bundle simulator = bundle("haneul-simulator");
        assertFalse(services(role).isEmpty());

        simulator.stop();
        assertTrue(services(role).isEmpty());
        assertEquals(200, status("/health/ready"));

        simulator.start();
        assertFalse(services(role).isEmpty());
        assertEquals(200, status("/health/ready"));
    }

    private boolean hasContainer(Bundle bundle) throws InvalidSyntaxException {
        String filter = "(osgi.blueprint.container.symbolicname=" + bundle.getSymbolicName() + ")";
        return context.getAllServiceReferences("org.osgi.service.blueprint.container.BlueprintContainer", filter)
                != null;
    }

    private List<?> services(String role) throws InvalidSyntaxException {
        Object[] found = context.getAllServiceReferences(role, null);
        return found == null ? List.of() : List.of(found);
    }

    private Bundle bundle(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private Bundle install(String name, String imports) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        main.putValue(Constants.BUNDLE_VERSION, "1.0.0");
        main.putValue(Constants.IMPORT_PACKAGE, imports);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return context.installBundle("test:" + name, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (status("/health/ready") != 200) {
            assertTrue("not ready in two minutes", System.nanoTime() < deadline);
            Thread.sleep(100);
        }
    }

    private int status(String path) throws IOException {
        String port = context.getProperty("org.osgi.service.http.port");
        URI uri = URI.create("http://127.0.0.1:" + port + path);
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        try (InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.readAllBytes();
            }
            return connection.getResponseCode();
        } catch (java.net.ConnectException e) {
            return 0;
        }
    }
}
