package io.haneul.engine.bundle;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of plugins that are put into {@code deploy/}. Left to itself, the folder installs a file beside the plugin it is
 * meant to replace, and takes the running one away before it knows whether the file is any good. Here a file replaces the plugin
 * of its name in place once it has been looked at, and when it is taken away the plugin is again what it was.
 */
public final class DeployFolder implements ArtifactInstaller {
    private static final Logger LOG = LoggerFactory.getLogger(DeployFolder.class);

    private final Swaps swaps;
    private final Path copies;
    private final Path originals;
    private final Ledger ledger;

    /** @param place a directory for what has to be kept */
    DeployFolder(Swaps swaps, Path place) throws IOException {
        this.swaps = swaps;
        this.copies = place.resolve("copies");
        this.originals = place.resolve("originals");
        this.ledger = new Ledger(place.resolve("deployed"));
    }

    static DeployFolder at(Swaps swaps, Path place) throws IOException {
        DeployFolder folder = new DeployFolder(swaps, place);
        folder.forgetWhatIsGone();
        return folder;
    }

    /** Files that were taken away while the server was down. */
    private void forgetWhatIsGone() {
        for (Path file : ledger.files()) {
            if (!Files.exists(file)) {
                try {
                    leave(file);
                } catch (BundleRefused | IOException e) {
                    LOG.error(
                            "{} was taken away, and what it replaced does not come back: {}", file, e.getMessage(), e);
                }
            }
        }
    }

    /** {@return whether it is, or has been, a plugin} Other bundles are left to the folder itself. */
    @Override
    public synchronized boolean canHandle(File artifact) {
        Path file = artifact.toPath().toAbsolutePath();
        return ledger.of(file).isPresent() || wantsToBePlugin(file);
    }

    private boolean wantsToBePlugin(Path file) {
        Optional<String> name = PluginFile.nameIn(file);
        return name.isPresent()
                && (swaps.installed(name.get()).filter(DeployFolder::isOurs).isPresent() || importsOurs(file));
    }

    private static boolean isOurs(Bundle bundle) {
        return Swaps.isPlugin(bundle) || !Lacks.kernelPackages(bundle).isEmpty();
    }

    private static boolean importsOurs(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            String imports = jar.getManifest().getMainAttributes().getValue(Constants.IMPORT_PACKAGE);
            return imports != null && imports.contains("io.haneul.");
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws BundleRefused when it is not taken; the folder comes back to it when the file has changed */
    @Override
    public void install(File artifact) throws BundleRefused, IOException {
        update(artifact);
    }

    @Override
    public synchronized void update(File artifact) throws BundleRefused, IOException {
        Path file = artifact.toPath().toAbsolutePath();
        try {
            take(file);
            swaps.accept(file);
        } catch (BundleRefused refusal) {
            LOG.warn("{}: {}", file, refusal.getMessage());
            swaps.refuse(file, refusal.getMessage());
            throw refusal;
        }
    }

    private void take(Path file) throws BundleRefused, IOException {
        String hash = hash(file);
        Optional<Ledger.Entry> known =
                ledger.of(file).filter(entry -> entry.hash().equals(hash));
        if (known.isPresent() && swaps.installed(known.get().plugin()).isPresent()) {
            return;
        }
        PluginBundles.Change change = swaps.update(file);
        if (ledger.filesOf(change.name()).isEmpty()) {
            keep(change);
        }
        ledger.put(file, new Ledger.Entry(change.name(), hash));
    }

    /** What was there before the first file came is what is there again after the last one has gone. */
    private void keep(PluginBundles.Change change) throws IOException {
        Path original = original(change.name());
        Files.createDirectories(originals);
        Files.deleteIfExists(original);
        if (change.before().isPresent()) {
            Files.move(copies.resolve(change.name() + ".jar"), original, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path original(String plugin) {
        return originals.resolve(plugin + ".jar");
    }

    @Override
    public synchronized void uninstall(File artifact) throws BundleRefused, IOException {
        leave(artifact.toPath().toAbsolutePath());
    }

    private void leave(Path file) throws BundleRefused, IOException {
        Optional<Ledger.Entry> entry = ledger.of(file);
        if (entry.isEmpty()) {
            return;
        }
        String plugin = entry.get().plugin();
        List<Path> files = ledger.filesOf(plugin);
        ledger.remove(file);
        if (!files.get(files.size() - 1).equals(file)) {
            return;
        }
        if (files.size() > 1) {
            swaps.update(files.get(files.size() - 2));
        } else {
            swaps.restore(plugin, Optional.of(original(plugin)).filter(Files::exists));
        }
        LOG.info("{} was taken away: plugin {} is what it was before", file, plugin);
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
