package io.haneul.engine.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts files in the place of plugins. */
final class Swaps implements PluginBundles {
    private static final Logger LOG = LoggerFactory.getLogger(Swaps.class);
    /** Where the plugins that are shipped stand as well: after the kernel. */
    private static final int START_LEVEL = 60;
    /** For what a plugin wires at its start. */
    private static final Duration START = Duration.ofSeconds(10);

    private static final String CONTAINER = "org.osgi.service.blueprint.container.BlueprintContainer";

    private final BundleContext context;
    private final DryRun dryRun;
    private final Path copies;
    private final Map<Path, String> refused = new ConcurrentHashMap<>();

    /** @param copies directory for copies of what is replaced */
    Swaps(BundleContext context, Path copies) {
        this.context = context;
        this.dryRun = new DryRun(context);
        this.copies = copies;
        dryRun.tidy();
    }

    @Override
    public synchronized Change check(Path file) throws BundleRefused {
        return change(checked(file));
    }

    private PluginFile checked(Path path) throws BundleRefused {
        PluginFile file = PluginFile.read(path);
        Optional<Bundle> there = installed(file.name());
        if (there.isPresent() && !isPlugin(there.get())) {
            throw new BundleRefused(file.name() + " " + file.version() + " is refused: the " + file.name()
                    + " that is there is no plugin");
        }
        dryRun.run(file);
        return file;
    }

    private Change change(PluginFile file) {
        return new Change(
                file.name(),
                installed(file.name()).map(bundle -> bundle.getVersion().toString()),
                file.version().toString());
    }

    @Override
    public synchronized Change update(Path path) throws BundleRefused {
        PluginFile file = checked(path);
        Change change = change(file);
        Optional<Bundle> there = installed(file.name());
        if (there.isPresent()) {
            replace(there.get(), file);
        } else {
            add(file);
        }
        LOG.info(
                "Plugin {} is {} now, from {}; before it was {}",
                file.name(),
                file.version(),
                path,
                change.before().orElse("not there"));
        return change;
    }

    private void replace(Bundle bundle, PluginFile file) throws BundleRefused {
        Path before = copies.resolve(file.name() + ".jar");
        try {
            Copy.of(bundle, before);
        } catch (IOException e) {
            throw new BundleRefused("what " + file.name() + " is now cannot be kept: " + e.getMessage(), e);
        }
        try {
            put(bundle, file.file());
        } catch (IOException | BundleException e) {
            putBack(bundle, before);
            throw new BundleRefused(
                    file.name() + " " + file.version() + " does not start, the one before serves again: "
                            + e.getMessage(),
                    e);
        }
    }

    private void putBack(Bundle bundle, Path before) {
        try {
            put(bundle, before);
        } catch (IOException | BundleException e) {
            LOG.error("{} does not start again: {}", bundle, e.toString(), e);
        }
    }

    private void add(PluginFile file) throws BundleRefused {
        try (InputStream in = Files.newInputStream(file.file())) {
            Bundle bundle = context.installBundle(file.file().toUri().toString(), in);
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            try {
                start(bundle);
            } catch (BundleException e) {
                bundle.uninstall();
                throw e;
            }
        } catch (IOException | BundleException e) {
            throw new BundleRefused(file.name() + " " + file.version() + " does not start: " + e.getMessage(), e);
        }
    }

    /** On return the bundle is what the file holds, and serves. Its calls under way are waited for, within their bound. */
    private void put(Bundle bundle, Path file) throws IOException, BundleException {
        bundle.stop(Bundle.STOP_TRANSIENT);
        try (InputStream in = Files.newInputStream(file)) {
            bundle.update(in);
        }
        Refresh.of(context, bundle);
        start(bundle);
    }

    private void start(Bundle bundle) throws BundleException {
        bundle.start();
        if (bundle.getState() != Bundle.ACTIVE || !isWired(bundle)) {
            throw new BundleException("its components do not come up; the log says why");
        }
    }

    private boolean isWired(Bundle bundle) {
        if (bundle.findEntries("OSGI-INF/blueprint", "*.xml", false) == null) {
            return true;
        }
        long end = System.nanoTime() + START.toNanos();
        while (!hasContainer(bundle)) {
            if (end - System.nanoTime() <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }

    private boolean hasContainer(Bundle bundle) {
        try {
            return context.getAllServiceReferences(
                            CONTAINER, "(osgi.blueprint.container.symbolicname=" + bundle.getSymbolicName() + ")")
                    != null;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the bundle of a plugin, the newest of several} */
    Optional<Bundle> installed(String name) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> name.equals(bundle.getSymbolicName()))
                .reduce((one, other) -> one.getVersion().compareTo(other.getVersion()) > 0 ? one : other);
    }

    static boolean isPlugin(Bundle bundle) {
        return Lacks.importsSpi(bundle) && Lacks.kernelPackages(bundle).isEmpty();
    }

    /** Keeps why a file is not taken, for whoever asks. */
    void refuse(Path file, String why) {
        refused.put(file, why);
    }

    void accept(Path file) {
        refused.remove(file);
    }

    @Override
    public Map<Path, String> refused() {
        refused.keySet().removeIf(file -> !Files.exists(file));
        return new TreeMap<>(refused);
    }

    /** Puts the plugin back as it was, or takes it away when it was not there. */
    synchronized void restore(String name, Optional<Path> before) throws BundleRefused {
        Optional<Bundle> bundle = installed(name);
        try {
            if (bundle.isPresent() && before.isPresent()) {
                put(bundle.get(), before.get());
            } else if (bundle.isPresent()) {
                bundle.get().uninstall();
                Refresh.of(context, bundle.get());
            }
        } catch (IOException | BundleException e) {
            throw new BundleRefused(name + " cannot be put back as it was: " + e.getMessage(), e);
        }
    }
}
