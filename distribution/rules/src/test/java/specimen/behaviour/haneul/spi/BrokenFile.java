package specimen.behaviour.haneul.spi;

import java.nio.file.Files;
import java.nio.file.Path;

final class BrokenFile {
    boolean isThere(Path path) {
        return Files.exists(path);
    }
}
