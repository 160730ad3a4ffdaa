package io.haneul.shell;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Parser;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jspecify.annotations.Nullable;

/** A command of the console, put together from what it is called and what it does. */
final class HaneulCommand implements Command {
    static final String SCOPE = "haneul";

    private final Manual manual;
    private final Body body;
    private final Supplier<List<String>> words;

    /**
     * What is told of a command.
     *
     * @param usage what may be typed after its name, with examples
     */
    record Manual(String name, String description, String usage) {}

    /** What a command does. */
    @FunctionalInterface
    interface Body {
        /** Prints what was asked for. */
        void run(List<String> typed, PrintStream out) throws CommandException;
    }

    /** @param words that can stand after the command's name, for completion */
    HaneulCommand(Manual manual, Supplier<List<String>> words, Body body) {
        this.manual = manual;
        this.words = words;
        this.body = body;
    }

    @Override
    public @Nullable Object execute(Session session, List<Object> arguments) throws Exception {
        List<String> typed = arguments.stream().map(Objects::toString).toList();
        PrintStream out = session.getConsole();
        if (typed.contains("--help")) {
            help(out);
        } else {
            body.run(typed, out);
        }
        return null;
    }

    private void help(PrintStream out) {
        out.println(SCOPE + ":" + manual.name() + " - " + manual.description());
        out.println();
        manual.usage().lines().forEach(line -> out.println("  " + line));
    }

    @Override
    public String getScope() {
        return SCOPE;
    }

    @Override
    public String getName() {
        return manual.name();
    }

    @Override
    public String getDescription() {
        return manual.description();
    }

    @Override
    public Completer getCompleter(boolean scoped) {
        return new NameThenWords(scoped ? manual.name() : SCOPE + ":" + manual.name(), words);
    }

    @Override
    public @Nullable Parser getParser() {
        return null;
    }

    /** Completes the name first, and what can stand after it then. */
    private record NameThenWords(String name, Supplier<List<String>> words) implements Completer {
        @Override
        public int complete(Session session, CommandLine line, List<String> candidates) {
            return completer(line).complete(session, line, candidates);
        }

        @Override
        public void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
            completer(line).completeCandidates(session, line, candidates);
        }

        private Completer completer(CommandLine line) {
            return new StringsCompleter(line.getCursorArgumentIndex() == 0 ? List.of(name) : words.get());
        }
    }
}
