package io.haneul.rules;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.haneul.rules.Sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Laws about the form of sources. Each takes one source and says what is wrong with it. */
final class SourceLaws {
    private static final int MOST_LINES = 400;
    private static final int MOST_METHOD_LINES = 40;
    private static final int MOST_PARAMETERS = 4;

    /** Put together here, so that this file does not break its own law. */
    private static final Pattern PROMISE = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    private static final Pattern SQL = Pattern.compile(
            "^\\s*(select\\s.*\\sfrom\\s|insert\\s+(ignore\\s+)?into\\s|update\\s+\\w+\\s+set\\s|delete\\s+from\\s"
                    + "|(create|alter|drop)\\s+table\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern MENTION = Pattern.compile("\\bio\\.haneul\\.(plugins\\.\\w+|(?!plugins\\b)\\w+)");
    private static final Set<String> STATEMENTS = Set.of("Select", "Insert", "Update", "Delete");

    private SourceLaws() {}

    static Stream<String> longFile(Source source) {
        long lines = source.text().lines().count();
        return lines > MOST_LINES
                ? Stream.of(source.path() + " has " + lines + " lines: split it along what changes together")
                : Stream.empty();
    }

    static Stream<String> promise(Source source) {
        return PROMISE.matcher(source.text())
                .results()
                .map(word -> source.path() + " promises (" + word.group() + "): do it, or file it as an issue");
    }

    static Stream<String> longMethod(Source source) {
        List<String> all = new ArrayList<>();
        new TreePathScanner<Void, List<String>>() {
            @Override
            public Void visitBlock(BlockTree block, List<String> found) {
                Tree above = getCurrentPath().getParentPath().getLeaf();
                long lines = source.endLine(block) - source.startLine(block) + 1;
                if ((above instanceof MethodTree || above instanceof ClassTree) && lines > MOST_METHOD_LINES) {
                    String name = above instanceof MethodTree method ? method.getName() + "()" : "initializer";
                    found.add(at(source, block) + ": " + name + " has " + lines + " lines");
                }
                return super.visitBlock(block, found);
            }
        }.scan(source.tree(), all);
        return all.stream();
    }

    static Stream<String> manyParameters(Source source) {
        List<String> all = new ArrayList<>();
        new TreePathScanner<Void, List<String>>() {
            @Override
            public Void visitMethod(MethodTree method, List<String> found) {
                int count = method.getParameters().size();
                if (count > MOST_PARAMETERS && !isRecordConstructor(getCurrentPath(), method) && !isStatement(method)) {
                    found.add(at(source, method) + ": " + method.getName() + "() takes " + count
                            + " parameters: name the group that belongs together");
                }
                return super.visitMethod(method, found);
            }
        }.scan(source.tree(), all);
        return all.stream();
    }

    /** Statements in text, for modules other than the store; class dependencies do not show a statement in a string. */
    static Stream<String> sqlText(Source source) {
        List<String> all = new ArrayList<>();
        new TreePathScanner<Void, List<String>>() {
            @Override
            public Void visitLiteral(LiteralTree literal, List<String> found) {
                if (literal.getValue() instanceof String text
                        && SQL.matcher(text).find()) {
                    found.add(at(source, literal) + ": SQL outside the store: "
                            + text.strip().lines().findFirst().orElse(""));
                }
                return super.visitLiteral(literal, found);
            }
        }.scan(source.tree(), all);
        return all.stream();
    }

    /**
     * Rooms that a source names and must not see. Classes show what they use, but for constants, which the compiler
     * copies, and links in comments; here is what was written.
     */
    static Stream<String> mentions(Source source) {
        return Optional.ofNullable(source.tree().getPackageName()).stream()
                .flatMap(name -> MENTION.matcher(name.toString()).results())
                .map(own -> own.group(1))
                .flatMap(room -> MENTION.matcher(source.text())
                        .results()
                        .filter(named -> Rooms.isOfTheHouse(named.group(1)) && !Rooms.sees(room, named.group(1)))
                        .map(named -> source.path() + ": " + room + " must not name " + named.group()))
                .distinct();
    }

    /** Types that plugins see, and the methods of interfaces among them: their Javadoc is the contract. */
    static Stream<String> undocumented(Source source) {
        List<String> all = new ArrayList<>();
        new TreePathScanner<Void, List<String>>() {
            @Override
            public Void visitClass(ClassTree type, List<String> found) {
                if (isPublic(type) && source.trees().getDocComment(getCurrentPath()) == null) {
                    found.add(at(source, type) + ": " + type.getSimpleName() + " has no Javadoc");
                }
                return super.visitClass(type, found);
            }

            @Override
            public Void visitMethod(MethodTree method, List<String> found) {
                boolean ofInterface = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
                boolean overrides = method.getModifiers().toString().contains("@Override");
                if (ofInterface && !overrides && source.trees().getDocComment(getCurrentPath()) == null) {
                    found.add(at(source, method) + ": " + method.getName() + "() has no Javadoc");
                }
                return super.visitMethod(method, found);
            }

            private boolean isPublic(ClassTree type) {
                Tree above = getCurrentPath().getParentPath().getLeaf();
                return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        || above.getKind() == Tree.Kind.INTERFACE;
            }
        }.scan(source.tree(), all);
        return all.stream();
    }

    /** A mapper's method is a statement, and its parameters are what stands in it. */
    private static boolean isStatement(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(annotation -> annotation.getAnnotationType().toString())
                .anyMatch(STATEMENTS::contains);
    }

    private static boolean isRecordConstructor(TreePath path, MethodTree method) {
        return path.getParentPath().getLeaf().getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
    }

    private static String at(Source source, Tree node) {
        return String.format(Locale.ROOT, "%s:%d", source.path(), source.startLine(node));
    }
}
