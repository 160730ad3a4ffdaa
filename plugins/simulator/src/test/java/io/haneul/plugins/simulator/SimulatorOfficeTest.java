package io.haneul.plugins.simulator;

import io.haneul.model.DomainId;
import io.haneul.model.Secret;
import io.haneul.spi.event.EventSink;
import io.haneul.spi.identity.LoginAttempt;
import io.haneul.spi.identity.UserAuthenticator;
import io.haneul.spi.identity.UserDirectory;
import io.haneul.testkit.EventSinkContract;
import io.haneul.testkit.UserAuthenticatorContract;
import io.haneul.testkit.UserDirectoryContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The simulator knows people and is told what happens. */
class SimulatorOfficeTest {
    @TempDir
    Path directory;

    private Simulator simulator;

    @BeforeEach
    void begin() {
        simulator = new Simulator(directory);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private void people() {
        try {
            Files.writeString(
                    directory.resolve("people.json"),
                    """
                    [{"username": "zoe", "password": "z"},
                     {"username": "mina", "password": "right", "domain": "ROOT/sales", "email": "mina@example.com"},
                     {"username": "alice", "password": "a", "groups": ["staff"]}]
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LoginAttempt attempt(String name, String domain) {
        return new LoginAttempt(new DomainId(new UUID(1, 1)), domain, name, new Secret("right"), false);
    }

    @Nested
    class Logins extends UserAuthenticatorContract {
        @BeforeEach
        void write() {
            people();
        }

        @Override
        protected UserAuthenticator authenticator() {
            return simulator.people();
        }

        @Override
        protected LoginAttempt rightful() {
            return attempt("mina", "ROOT/sales");
        }

        @Override
        protected Optional<LoginAttempt> stranger() {
            return Optional.of(attempt("mina", "ROOT/other"));
        }
    }

    @Nested
    class Directory extends UserDirectoryContract {
        @BeforeEach
        void write() {
            people();
        }

        @Override
        protected UserDirectory directory() {
            return simulator.people();
        }

        @Override
        protected DomainId domain() {
            return new DomainId(new UUID(1, 1));
        }

        @Override
        protected String somebody() {
            return "mina";
        }
    }

    @Nested
    class Events extends EventSinkContract {
        @Override
        protected EventSink sink() {
            return simulator.events();
        }

        @Override
        protected List<Long> taken() throws Exception {
            return simulator.world().events().sequences();
        }
    }
}
