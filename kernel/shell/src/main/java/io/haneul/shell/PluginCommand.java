package io.haneul.shell;

import io.haneul.engine.bundle.BundleRefused;
import io.haneul.engine.bundle.PluginBundles;
import io.haneul.engine.bundle.PluginBundles.Change;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/** Changes plugins while the cloud runs. */
final class PluginCommand {
    static final Manual MANUAL = new Manual(
            "plugin",
            "Checks a plugin's file, and puts it in the place of the one that runs",
            """
            haneul:plugin check FILE|URL
            haneul:plugin update FILE|URL

            Before anything is touched the file is looked at: it must be a plugin, find all it imports, and import nothing of the
            kernel. Then the plugin of its name is replaced, or it is added. Calls under way have ten seconds to end. When it does
            not start, the one before is put back. FILE is an absolute path on the machine of the server.
            haneul:plugin check /tmp/haneul-network-vlan-0.1.1.jar
            haneul:plugin update https://example.org/haneul-network-vlan-0.1.1.jar""");

    static final List<String> WORDS = List.of("check", "update");

    private final PluginsDoor door;

    PluginCommand(PluginsDoor door) {
        this.door = door;
    }

    void run(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of(), Set.of());
        String verb = words.at(0, "check or update");
        if (!WORDS.contains(verb)) {
            throw new CommandException("check or update is needed, not " + verb);
        }
        String source = words.at(1, "an absolute path or a URL");
        words.atMost(2);
        PluginBundles bundles = door.bundles().orElseThrow(() -> new CommandException("the engine is not there"));
        if (source.startsWith("/")) {
            carryOut(verb, bundles, Path.of(source), out);
        } else {
            fetched(verb, bundles, source, out);
        }
    }

    private static void fetched(String verb, PluginBundles bundles, String source, PrintStream out)
            throws CommandException {
        try {
            URI uri = URI.create(source);
            if (!uri.isAbsolute()) {
                throw new CommandException(source + " is neither an absolute path nor a URL");
            }
            Path file = Files.createTempFile("haneul-plugin-", ".jar");
            try {
                try (InputStream in = uri.toURL().openStream()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                carryOut(verb, bundles, file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException(source + " cannot be fetched: " + e.getMessage(), e);
        }
    }

    private static void carryOut(String verb, PluginBundles bundles, Path file, PrintStream out)
            throws CommandException {
        try {
            if (verb.equals("check")) {
                Change change = bundles.check(file);
                out.println(change.name() + " " + change.after() + " can be taken, "
                        + change.before().map(old -> "in place of " + old).orElse("and is new"));
            } else {
                Change change = bundles.update(file);
                out.println(change.name() + " is " + change.after() + " now, "
                        + change.before().map(old -> "it was " + old).orElse("and new"));
            }
        } catch (BundleRefused refused) {
            throw new CommandException(refused.getMessage(), refused);
        }
    }
}
