package io.haneul.store.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's own log: one old generation is kept, and its last complaint explains a failed start. */
final class ServerLog {

    private static final long ROTATE_AT_BYTES = 4L << 20;
    private static final int TAIL_BYTES = 8192;

    private ServerLog() {}

    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > ROTATE_AT_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Where the next line will be written: what a process started now complains of stands after it. */
    static long end(Path log) {
        return log.toFile().length();
    }

    /** The last line after an offset that tells of an error, or a pointer to the log. */
    static String lastError(Path log, long offset) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(Math.min(offset, file.length()), file.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            List<String> errors = new String(tail, ISO_8859_1)
                    .lines()
                    .filter(line -> line.contains("ERROR") || line.contains("error while loading"))
                    .filter(line -> !line.endsWith("Aborting"))
                    .toList();
            return errors.isEmpty() ? "see " + log : errors.get(errors.size() - 1) + " (see " + log + ")";
        } catch (IOException e) {
            return "its log " + log + " cannot be read: " + e.getMessage();
        }
    }
}
