package io.haneul.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** What the built bundles say of themselves. */
final class Manifests {
    private Manifests() {}

    /** One clause of an OSGi header: a package and what is said of it. */
    record Clause(String name, List<String> attributes) {
        boolean says(String attribute) {
            return attributes.contains(attribute);
        }
    }

    static String header(Path manifest, String name) {
        try (InputStream bytes = Files.newInputStream(manifest)) {
            return Optional.ofNullable(new Manifest(bytes).getMainAttributes().getValue(name))
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the clauses of a header; a clause that names several packages is given once for each} */
    static List<Clause> clauses(String header) {
        List<Clause> clauses = new ArrayList<>();
        for (String clause : splitOutsideQuotes(header, ',')) {
            List<String> names = new ArrayList<>();
            List<String> attributes = new ArrayList<>();
            for (String part : splitOutsideQuotes(clause, ';')) {
                String plain = part.strip().replace("\"", "");
                (plain.contains("=") ? attributes : names).add(plain);
            }
            names.forEach(name -> clauses.add(new Clause(name, List.copyOf(attributes))));
        }
        return List.copyOf(clauses);
    }

    /** {@return what is wrong with the manifest of a kernel bundle} */
    static List<String> kernelViolations(Path manifest) {
        return clauses(header(manifest, "Export-Package")).stream()
                .filter(clause -> !clause.says("house=kernel") || !clause.says("mandatory:=house"))
                .map(clause -> manifest + ": exports " + clause.name()
                        + " without the mandatory attribute house=kernel: a plugin could import it by accident")
                .toList();
    }

    /** {@return what is wrong with the manifest of a plugin} */
    static List<String> pluginViolations(Path manifest) {
        List<String> found = new ArrayList<>();
        clauses(header(manifest, "Import-Package")).stream()
                .filter(clause ->
                        clause.name().matches("io\\.haneul\\.(store|jobs|engine|gateway|shell|testkit)(\\..*)?"))
                .forEach(clause -> found.add(manifest + ": imports " + clause.name() + " of the kernel"));
        clauses(header(manifest, "Export-Package"))
                .forEach(clause -> found.add(
                        manifest + ": exports " + clause.name() + ": a plugin offers services, never packages"));
        return List.copyOf(found);
    }

    /** {@return what is wrong with the manifest of an api bundle} */
    static List<String> apiViolations(Path manifest) {
        return clauses(header(manifest, "Export-Package")).stream()
                .filter(clause -> clause.attributes().stream().noneMatch(said -> said.startsWith("version=")))
                .map(clause -> manifest + ": exports " + clause.name() + " without a version")
                .toList();
    }

    private static List<String> splitOutsideQuotes(String text, char separator) {
        Pattern outside = Pattern.compile(separator + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        return outside.splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
