package io.haneul.rules;

import io.haneul.rules.House.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what was built is what stands in the sources. The rules name no plugin, so nothing but the order of the
 * modules makes Maven build the plugins before them; run alone, they would judge yesterday's classes.
 */
final class Freshness {
    private Freshness() {}

    static Stream<String> stale(Module module) {
        List<Path> sources =
                House.files(module.sources()).stream().filter(Sources::isJava).toList();
        if (sources.isEmpty()) {
            return Stream.empty();
        }
        Optional<FileTime> built = newest(House.files(module.classes()));
        Optional<FileTime> written = newest(sources);
        boolean fresh = built.isPresent() && built.get().compareTo(written.orElseThrow()) >= 0;
        boolean bundle = Files.exists(module.classes().resolve("META-INF/MANIFEST.MF"))
                || !House.read(module.pom()).contains("bnd-maven-plugin");
        return fresh && bundle ? Stream.empty() : Stream.of(module.name() + " is not built as its sources stand");
    }

    private static Optional<FileTime> newest(List<Path> files) {
        return files.stream().map(Freshness::modified).max(Comparator.naturalOrder());
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
