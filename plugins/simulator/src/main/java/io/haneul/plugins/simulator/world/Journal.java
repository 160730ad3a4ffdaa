package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file of JSON lines, each an entry, to which is only ever appended; a fresh file takes its place when most of it is out
 * of date. An entry is in the hands of the operating system when {@link #append} returns, so it outlives the process (it may
 * not outlive the machine). A line that was cut off by a crash was never acknowledged, and is dropped.
 *
 * <p>Plain streams are used throughout: an NIO channel would be closed under a thread that the kernel interrupts.
 *
 * <p>Not safe for use by several threads; the owner's lock guards it.
 */
final class Journal<E> {
    /** Below this many outdated entries a fresh file is not worth its writing. */
    private static final int SLACK = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final File file;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private long length;
    private long entries;
    private long tidyAt;
    private boolean torn;

    Journal(Path file, ObjectReader reader, ObjectWriter writer) {
        this.file = file.toFile();
        this.reader = reader;
        this.writer = writer;
    }

    /** Gives all entries of the file in order, and cuts off a last line that is not whole. */
    void replay(Consumer<E> into) throws IOException {
        if (!file.exists()) {
            return;
        }
        byte[] content;
        try (InputStream in = new FileInputStream(file)) {
            content = in.readAllBytes();
        }
        int start = 0;
        for (int end = 0; end < content.length; end++) {
            if (content[end] == '\n') {
                into.accept(read(content, start, end - start));
                entries++;
                start = end + 1;
            }
        }
        length = start;
        if (start < content.length) {
            truncate();
        }
    }

    private E read(byte[] content, int start, int size) throws IOException {
        try {
            return reader.readValue(content, start, size);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is damaged at byte " + start + ": " + e.getOriginalMessage(), e);
        }
    }

    /** On return the entry is kept; when this fails, it is not, and what part of it was written is cut off before the next. */
    void append(E entry) throws IOException {
        byte[] line = line(entry);
        if (torn) {
            truncate();
        }
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write(line);
        } catch (IOException e) {
            torn = true;
            throw e;
        }
        length += line.length;
        entries++;
    }

    boolean isEmpty() {
        return entries == 0;
    }

    /**
     * Puts a fresh file in place of this one when most of it is out of date. This may fail without harm: the old file stays,
     * and the next attempt is made when it has grown twice as long.
     *
     * @param size of what is live, in entries
     * @param live gives these entries
     */
    void tidy(int size, Supplier<List<E>> live) {
        if (entries <= Math.max(tidyAt, 2L * size + SLACK)) {
            return;
        }
        try {
            rewrite(live.get());
            tidyAt = 0;
        } catch (IOException e) {
            tidyAt = 2 * entries;
            LOG.warn("{} could not be made shorter and grows on: {}", file, e.toString());
        }
    }

    private void rewrite(List<E> live) throws IOException {
        File fresh = new File(file.getPath() + ".new");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (E entry : live) {
            content.write(line(entry));
        }
        try (FileOutputStream out = new FileOutputStream(fresh)) {
            content.writeTo(out);
        }
        Files.move(fresh.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        length = content.size();
        entries = live.size();
    }

    private byte[] line(E entry) {
        try {
            byte[] json = writer.writeValueAsBytes(entry);
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void truncate() throws IOException {
        if (file.exists()) {
            try (RandomAccessFile whole = new RandomAccessFile(file, "rw")) {
                whole.setLength(length);
            }
        }
        torn = false;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
