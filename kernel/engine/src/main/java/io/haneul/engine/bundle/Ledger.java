package io.haneul.engine.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which files of the deploy folder are in force, in the order in which they came. It outlives a restart. */
final class Ledger {
    private final Path file;
    private final Map<Path, Entry> entries = new LinkedHashMap<>();

    /**
     * What became of a file.
     *
     * @param plugin symbolic name
     * @param hash   of the file when it was taken
     */
    record Entry(String plugin, String hash) {}

    /** @throws IOException when there is one that cannot be read */
    Ledger(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split("\t", 3);
                entries.put(Path.of(fields[2]), new Entry(fields[0], fields[1]));
            }
        }
    }

    Optional<Entry> of(Path path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** {@return the files that say they are the plugin, the one in force last} */
    List<Path> filesOf(String plugin) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().plugin().equals(plugin))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Path> files() {
        return List.copyOf(entries.keySet());
    }

    /** The file is in force from now on. */
    void put(Path path, Entry entry) throws IOException {
        entries.remove(path);
        entries.put(path, entry);
        write();
    }

    void remove(Path path) throws IOException {
        entries.remove(path);
        write();
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        entries.forEach((path, entry) -> lines.add(entry.plugin() + "\t" + entry.hash() + "\t" + path));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.getParent());
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
