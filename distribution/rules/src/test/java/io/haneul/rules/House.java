package io.haneul.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The source tree and what was built of it. Modules are found as Maven finds them, so a new one is watched at once. */
final class House {
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** Imported once for all tests of the JVM: reading the classes is what costs. */
    private static final class Built {
        static final JavaClasses CLASSES = new ClassFileImporter().importPaths(outputs("classes"));
        static final JavaClasses TESTS = new ClassFileImporter().importPaths(outputs("test-classes"));

        private static List<Path> outputs(String kind) {
            // below io/haneul: a bundle may carry classes of a library inside
            return modules().stream()
                    .map(module ->
                            module.directory().resolve("target").resolve(kind).resolve("io/haneul"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private House() {}

    /** One Maven module; {@code name} is its path from the root, such as {@code kernel/store}. */
    record Module(String name, Path directory) {
        Path classes() {
            return directory.resolve("target/classes");
        }

        Path sources() {
            return directory.resolve("src/main/java");
        }

        boolean isBelow(String floor) {
            return name.startsWith(floor + "/");
        }

        Path pom() {
            return directory.resolve("pom.xml");
        }
    }

    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve(".mvn"))) {
            Path parent = directory.getParent();
            if (parent == null) {
                throw new IllegalStateException("not started inside the source tree");
            }
            directory = parent;
        }
        return directory;
    }

    static List<Module> modules() {
        List<Module> found = new ArrayList<>();
        collect(root(), "", found);
        return List.copyOf(found);
    }

    /** {@return the production classes of all modules} */
    static JavaClasses classes() {
        return Built.CLASSES;
    }

    /** {@return the names of the classes that a test in another package uses} */
    static Set<String> testedFromOutside() {
        return Built.TESTS.stream()
                .flatMap(test -> test.getDirectDependenciesFromSelf().stream())
                .filter(use -> !use.getOriginClass()
                        .getPackageName()
                        .equals(use.getTargetClass().getPackageName()))
                .map(use -> use.getTargetClass().getBaseComponentType().getName())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the regular files below a directory in a fixed order; none when it does not exist} */
    static List<Path> files(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Path directory, String name, List<Module> found) {
        Matcher module = MODULE.matcher(read(directory.resolve("pom.xml")));
        while (module.find()) {
            String child = name.isEmpty() ? module.group(1) : name + "/" + module.group(1);
            Path below = directory.resolve(module.group(1));
            found.add(new Module(child, below));
            collect(below, child, found);
        }
    }
}
