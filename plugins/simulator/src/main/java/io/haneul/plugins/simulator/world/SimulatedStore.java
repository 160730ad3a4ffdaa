package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One simulated image store: a directory with a file for each image. A file that is not complete has another name, and beside it
 * stand the ranges of it that were written.
 */
public final class SimulatedStore {
    private static final String READY = ".img";
    private static final String PART = ".part";
    private static final String RANGES = ".ranges";

    private final String key;
    private final File directory;

    SimulatedStore(String key, Path directory) {
        this.key = key;
        this.directory = directory.toFile();
    }

    /**
     * An image as it is.
     *
     * @param id      of the thing it is the content of
     * @param ready   whether it is complete
     * @param present bytes that are there
     * @param length  of the file as far as it is known
     */
    public record Image(UUID id, boolean ready, long present, long length) {}

    public synchronized Optional<Image> find(UUID id) throws Fault {
        if (file(id, READY).exists()) {
            return Optional.of(new Image(
                    id, true, file(id, READY).length(), file(id, READY).length()));
        }
        if (file(id, PART).exists()) {
            return Optional.of(
                    new Image(id, false, ranges(id).bytes(), file(id, PART).length()));
        }
        return Optional.empty();
    }

    public synchronized List<Image> images() throws Fault {
        List<Image> images = new ArrayList<>();
        String[] names = directory.list();
        for (String name : names == null ? new String[0] : names) {
            if (name.endsWith(READY) || name.endsWith(PART)) {
                find(UUID.fromString(name.substring(0, name.lastIndexOf('.')))).ifPresent(images::add);
            }
        }
        return images;
    }

    public synchronized long usedBytes() throws Fault {
        return images().stream().mapToLong(Image::length).sum();
    }

    /** A fault when there is no such image, or it is not complete. */
    public void requireReady(UUID id) throws Fault {
        if (find(id).filter(Image::ready).isEmpty()) {
            throw new Fault(FaultKind.NOT_FOUND, "store " + key + " has no image " + id + " that is ready");
        }
    }

    /** On return that part of the file holds this content; one that is complete is left alone. */
    public synchronized void write(UUID id, long offset, byte[] content) throws Fault {
        if (file(id, READY).exists()) {
            return;
        }
        try {
            Files.createDirectories(directory.toPath());
            try (RandomAccessFile part = new RandomAccessFile(file(id, PART), "rw")) {
                part.seek(offset);
                part.write(content);
            }
            save(id, ranges(id).with(offset, offset + content.length));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** {@return whether every byte up to the end of the file was written, and there is one} */
    public synchronized boolean isWhole(UUID id) throws Fault {
        long length = file(id, PART).length();
        return length > 0 && ranges(id).bytes() == length;
    }

    /** The file becomes a complete image, unless somebody beside has made it one. */
    public synchronized void complete(UUID id) throws Fault {
        try {
            if (!file(id, READY).exists()) {
                Files.move(file(id, PART).toPath(), file(id, READY).toPath());
            }
            Files.deleteIfExists(file(id, RANGES).toPath());
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    public synchronized void remove(UUID id) throws Fault {
        try {
            for (String suffix : List.of(READY, PART, RANGES)) {
                Files.deleteIfExists(file(id, suffix).toPath());
            }
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** {@return a part of the file, complete or not; shorter where it ends} */
    public synchronized byte[] read(UUID id, long offset, int length) throws Fault {
        File file = file(id, READY).exists() ? file(id, READY) : file(id, PART);
        try (RandomAccessFile content = new RandomAccessFile(file, "r")) {
            byte[] bytes = new byte[(int) Math.max(0, Math.min(length, content.length() - offset))];
            if (bytes.length > 0) {
                content.seek(offset);
                content.readFully(bytes);
            }
            return bytes;
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    /** {@return what stands in a small image, as text} */
    public String text(UUID id) throws Fault {
        requireReady(id);
        return new String(read(id, 0, 1 << 16), StandardCharsets.UTF_8);
    }

    private File file(UUID id, String suffix) {
        return new File(directory, id + suffix);
    }

    private Ranges ranges(UUID id) throws Fault {
        File file = file(id, RANGES);
        if (!file.exists()) {
            return Ranges.none();
        }
        try {
            return Ranges.parse(Files.readString(file.toPath()));
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    private void save(UUID id, Ranges ranges) throws IOException {
        Files.writeString(file(id, RANGES).toPath(), ranges.toString());
    }

    private Fault unreachable(IOException e) {
        return new Fault(FaultKind.UNREACHABLE, "store " + key + " cannot be used: " + e.getMessage(), e);
    }
}
