package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directory in which the simulator keeps its world: one journal for each host, several for each pool. It is the
 * simulator's session: this class and {@link Journal} are the only ones that touch a file.
 */
final class StateDirectory implements Closeable {
    private static final String SUFFIX = ".jsonl";
    private static final String ORDERS = "faults.json";

    private final ObjectMapper json = Json.mapper();
    private final Path root;
    private final FileChannel lock;

    /**
     * @param root is made when it is not there
     * @throws UncheckedIOException when it cannot be used, or another simulator uses it
     */
    StateDirectory(Path root) {
        this.root = root;
        try {
            Files.createDirectories(hosts());
            Files.createDirectories(pools());
            lock = take(root.resolve("lock"));
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator cannot use " + root + ": " + e.getMessage(), e);
        }
    }

    private static FileChannel take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another simulator of this process uses it", e);
        }
        channel.close();
        throw new IOException("another process uses it");
    }

    private Path hosts() {
        return root.resolve("hosts");
    }

    private Path pools() {
        return root.resolve("pools");
    }

    Journal<HostEntry> hostJournal(String path) {
        Path file = hosts().resolve(path.replace('/', '+') + SUFFIX);
        return new Journal<>(file, json.readerFor(HostEntry.class), json.writerFor(HostEntry.class));
    }

    /** {@return the paths of all hosts that have a journal} */
    List<String> knownHosts() throws IOException {
        return names(hosts()).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('+', '/'))
                .toList();
    }

    Journal<PoolEntry> poolJournal(UUID pool, int shard) {
        Path file = pools().resolve(pool + "-" + shard + SUFFIX);
        return new Journal<>(file, json.readerFor(PoolEntry.class), json.writerFor(PoolEntry.class));
    }

    Journal<PoolEntry> keepsJournal(UUID pool) {
        Path file = pools().resolve(pool + "-keeps" + SUFFIX);
        return new Journal<>(file, json.readerFor(PoolEntry.class), json.writerFor(PoolEntry.class));
    }

    /** {@return the directory of the image stores} */
    Path images() {
        return root.resolve("images");
    }

    /** {@return the file of that name in the world's directory} */
    Path file(String name) {
        return root.resolve(name);
    }

    /** {@return the ids of all pools that have a journal} */
    List<UUID> knownPools() throws IOException {
        return names(pools()).stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> UUID.fromString(name.substring(0, name.lastIndexOf('-'))))
                .distinct()
                .toList();
    }

    /** {@return the id under which a pool is filed: its key may hold what a file's name cannot} */
    static UUID poolId(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    Journal<ControlEntry> controlJournal() {
        return new Journal<>(
                root.resolve("control" + SUFFIX),
                json.readerFor(ControlEntry.class),
                json.writerFor(ControlEntry.class));
    }

    /** {@return a text that changes when the orders do; empty when there are none} */
    String stampOfOrders() {
        File file = root.resolve(ORDERS).toFile();
        if (file.lastModified() == 0) {
            return "";
        }
        try {
            BasicFileAttributes found = Files.readAttributes(file.toPath(), BasicFileAttributes.class);
            return found.lastModifiedTime() + " " + found.size() + " " + found.fileKey();
        } catch (IOException e) {
            return "";
        }
    }

    Orders readOrders() throws IOException {
        try (InputStream in = new FileInputStream(root.resolve(ORDERS).toFile())) {
            return json.readValue(in.readAllBytes(), Orders.class);
        } catch (JsonProcessingException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** Writes a picture of the world for those who look from outside, at once or not at all. */
    void writeState(String asked, SimulatedState state) throws IOException {
        File fresh = root.resolve("state.json.new").toFile();
        try (OutputStream out = new FileOutputStream(fresh)) {
            ObjectNode picture = json.valueToTree(state);
            out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(picture.put("asked", asked)));
        }
        Files.move(
                fresh.toPath(),
                root.resolve("state.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
