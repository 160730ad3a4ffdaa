package io.haneul.store.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that one JVM at a time runs the server of a data directory. The operating system drops the lock with the
 * process, so nothing is left over after a kill.
 */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path owner;

    private DirectoryLock(FileChannel channel, Path owner) {
        this.channel = channel;
        this.owner = owner;
    }

    static DirectoryLock acquire(Layout layout) throws IOException {
        Path owner = layout.lock().resolveSibling("owner");
        // Within one JVM opening and closing the file would drop the lock already held, so ask first.
        if (Files.exists(owner) && Files.readString(owner).equals(thisProcess())) {
            throw inUse(layout, owner);
        }
        FileChannel channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) == null) {
                throw inUse(layout, owner);
            }
            Files.writeString(owner, thisProcess(), UTF_8);
            return new DirectoryLock(channel, owner);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static EmbeddedDatabaseException inUse(Layout layout, Path owner) throws IOException {
        String pid = Files.exists(owner) ? Files.readString(owner).split(" ", 2)[0] : "unknown";
        return new EmbeddedDatabaseException(
                "the database in " + layout.data() + " is in use by another running instance (process " + pid + ")");
    }

    /** A process id alone is not enough: in containers every start gets the same one. */
    private static String thisProcess() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return self.pid() + " " + started;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(owner);
        channel.close();
    }
}
