package io.haneul.engine.secrets;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** All that is logged, or printed, from its making until its end. */
final class Overheard implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    Overheard() {
        PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    /** {@return what was said so far} */
    String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
