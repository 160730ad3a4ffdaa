package io.haneul.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The Java sources of the house, parsed by the compiler itself. */
final class Sources {
    /** One source file and its syntax tree. */
    record Source(Path path, String text, CompilationUnitTree tree, DocTrees trees) {
        long startLine(Tree node) {
            return tree.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(tree, node));
        }

        long endLine(Tree node) {
            return tree.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(tree, node));
        }

        String name() {
            return path.getFileName().toString();
        }
    }

    private static final class Parsed {
        static final List<Source> HOUSE = parse(House.modules().stream()
                .flatMap(module -> House.files(module.directory().resolve("src")).stream())
                .filter(Sources::isJava)
                .filter(path -> !path.toString().contains("/specimen"))
                .toList());
    }

    private Sources() {}

    /** {@return all Java sources of the house, tests included, but for the specimens} */
    static List<Source> house() {
        return Parsed.HOUSE;
    }

    /**
     * {@return the names that sources of other packages import; a constant that the compiler copied leaves no other trace}
     */
    static Set<String> imported() {
        return house().stream()
                .flatMap(source -> source.tree().getImports().stream())
                .map(line -> line.getQualifiedIdentifier().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isJava(Path path) {
        return path.toString().endsWith(".java");
    }

    static List<Source> parse(List<Path> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            DocTrees trees = DocTrees.instance(task);
            List<Source> parsed = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                parsed.add(new Source(path, House.read(path), tree, trees));
            }
            return List.copyOf(parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return whether a class was written by somebody, and not by an annotation processor} */
    static DescribedPredicate<JavaClass> handwritten() {
        return DescribedPredicate.describe("were written by hand", type -> type.getSource()
                .flatMap(source -> source.getFileName().map(name -> hasSource(source.getUri(), type, name)))
                .orElse(true));
    }

    private static boolean hasSource(URI classFile, JavaClass type, String fileName) {
        String path = classFile.getPath();
        int target = path.lastIndexOf("/target/");
        if (target < 0) {
            return true;
        }
        String kind = path.startsWith("/target/test-classes", target) ? "src/test/java" : "src/main/java";
        return Files.exists(Path.of(path.substring(0, target), kind)
                .resolve(type.getPackageName().replace('.', '/'))
                .resolve(fileName));
    }
}
