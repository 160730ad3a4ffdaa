package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The directory in which the simulator keeps its world: one journal for each host, several for each pool. It is the
 * simulator's session: this class and {@link Journal} are the only ones that touch a file.
 */
final class StateDirectory implements Closeable {
    private static final String SUFFIX = ".jsonl";

    private final ObjectMapper json = JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();
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
