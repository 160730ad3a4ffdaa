package io.haneul.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.PrivilegedExceptionAction;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** The console, as an operator with all rights has it. */
final class Shell {
    private final SessionFactory console;
    private final Subject operator = new Subject(
            true,
            Stream.of("admin", "manager", "viewer", "systembundles")
                    .map(RolePrincipal::new)
                    .collect(Collectors.toSet()),
            Set.of(),
            Set.of());

    Shell(SessionFactory console) {
        this.console = console;
    }

    /** {@return what a line printed} */
    String type(String line) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        Session session = console.create(InputStream.nullInputStream(), out, out);
        try {
            Subject.doAs(operator, (PrivilegedExceptionAction<Object>) () -> session.execute(line));
        } catch (java.security.PrivilegedActionException e) {
            throw new IllegalStateException(line + ": " + e.getCause().getMessage(), e.getCause());
        } finally {
            session.close();
        }
        return printed.toString(UTF_8);
    }
}
