package io.haneul.store.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB server of one data directory, kept running until it is closed. Only one JVM at a time can have it. When
 * the JVM is killed the server goes on, and the next JVM adopts it if it answers to our password and runs as we would
 * run it; otherwise it is stopped and a new one started.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The schema that is there after the installation. */
    public static final String SCHEMA = Installation.SCHEMA;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    /** Long enough for a crash recovery; a server that died is noticed at once. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);

    private static final Duration ADOPTION_PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    private static final int PORT_ATTEMPTS = 5;
    private static final long WATCH_MILLIS = 200;
    private static final long LONGEST_BACKOFF_MILLIS = 10_000;
    private static final String ACCESS_DENIED = "28000";

    private final Layout layout;
    private final Settings settings;
    private final DirectoryLock lock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Object turn = new Object();
    private volatile ServerProcess server;

    private EmbeddedDatabase(Layout layout, Settings settings, DirectoryLock lock) throws IOException {
        this.layout = layout;
        this.settings = settings;
        this.lock = lock;
        this.server = adoptOrLaunch();
    }

    /**
     * Returns when the server answers: installs it if need be, and adopts the survivor of a killed JVM if there is one.
     *
     * @throws EmbeddedDatabaseException with one line for the operator if that cannot be done
     */
    public static EmbeddedDatabase start(Layout layout, Settings settings) {
        requireProgram(layout);
        try {
            Files.createDirectories(
                    layout.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Layout real =
                    new Layout(layout.binaries().toRealPath(), layout.data().toRealPath());
            DirectoryLock lock = DirectoryLock.acquire(real);
            try {
                EmbeddedDatabase database = new EmbeddedDatabase(real, settings, lock);
                database.watch();
                return database;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("cannot use " + layout.data() + " for the database: " + e, e);
        }
    }

    /** How to reach the server that runs, or ran last. */
    public Endpoint endpoint() {
        return endpoint(server);
    }

    /** Unpooled connections to a schema; each waits for a restart if the server has died. */
    public DataSource dataSource(String schema) {
        return new EmbeddedDataSource(this, schema);
    }

    /**
     * Returns at once while the server process lives, and otherwise when it has been restarted.
     *
     * @throws EmbeddedDatabaseException if it cannot be restarted, or this database is closed
     */
    public Endpoint ensureRunning() {
        ServerProcess current = server;
        if (!current.alive()) {
            synchronized (turn) {
                requireOpen();
                current = server;
                if (!current.alive()) {
                    LOG.warn("The database server (process {}) has died; restarting it", current.pid());
                    current = launch(current.port());
                    server = current;
                }
            }
        }
        return endpoint(current);
    }

    /** Stops the server, and returns when it has written everything and ended. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (turn) {
            server.stop(STOP_PATIENCE);
            try {
                lock.close();
            } catch (IOException e) {
                LOG.warn("Cannot release the lock of {}", layout.data(), e);
            }
        }
    }

    private ServerProcess adoptOrLaunch() throws IOException {
        Installation installation = new Installation(layout);
        Optional<ServerProcess> survivor = ServerProcess.find(layout);
        if (survivor.isPresent()) {
            ServerProcess found = survivor.get();
            String objection = installation.isComplete() ? adoptionObjection(found) : "its files are gone";
            if (objection.isEmpty()) {
                LOG.info("Adopted the running database server (process {}, port {})", found.pid(), found.port());
                return found;
            }
            LOG.warn("Stopping the database server left over as process {}: {}", found.pid(), objection);
            found.stop(STOP_PATIENCE);
        }
        Files.createDirectories(layout.temporary());
        installation.ensureComplete();
        return launch(freePort());
    }

    private String adoptionObjection(ServerProcess found) {
        try {
            return awaitAnswer(found, ADOPTION_PATIENCE);
        } catch (EmbeddedDatabaseException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private ServerProcess launch(int preferredPort) {
        int port = preferredPort;
        for (int attempt = 1; ; attempt++) {
            long begin = System.nanoTime();
            @Nullable ServerProcess started = null;
            try {
                started = ServerProcess.launch(layout, settings, port);
                String objection = awaitAnswer(started, START_PATIENCE);
                if (!objection.isEmpty()) {
                    throw new EmbeddedDatabaseException("the database server is not as it must be: " + objection);
                }
                long millis = (System.nanoTime() - begin) / 1_000_000;
                LOG.info("Database server ready on 127.0.0.1:{} (process {}, {} ms)", port, started.pid(), millis);
                return started;
            } catch (IOException e) {
                throw new EmbeddedDatabaseException("cannot start the database server: " + e.getMessage(), e);
            } catch (EmbeddedDatabaseException e) {
                if (started != null) {
                    started.stop(STOP_PATIENCE);
                }
                if (attempt == PORT_ATTEMPTS || !portWasTaken(started)) {
                    throw e;
                }
                port = freePort();
            }
        }
    }

    private static boolean portWasTaken(@Nullable ServerProcess process) {
        return process != null && process.lastError().contains("TCP/IP port");
    }

    private String awaitAnswer(ServerProcess process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            requireOpen();
            try {
                return ServerCheck.objection(endpoint(process), layout, settings);
            } catch (SQLException e) {
                if (ACCESS_DENIED.equals(e.getSQLState())) {
                    throw new EmbeddedDatabaseException("the database server refuses our password", e);
                }
                if (!process.alive()) {
                    throw new EmbeddedDatabaseException(
                            "the database server ended while starting: " + process.lastError(), e);
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new EmbeddedDatabaseException(
                            "the database server did not answer within " + patience.toSeconds() + " s", e);
                }
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private Endpoint endpoint(ServerProcess process) {
        return new Endpoint(process.port(), Installation.USER, layout.password(), process.pid());
    }

    private void requireOpen() {
        if (closing.getCount() == 0) {
            throw new EmbeddedDatabaseException("the database is being closed");
        }
    }

    private void watch() {
        Thread thread = new Thread(this::restartWhenDead, "haneul-database-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void restartWhenDead() {
        long pause = WATCH_MILLIS;
        try {
            while (!closing.await(pause, TimeUnit.MILLISECONDS)) {
                pause = restarted() ? WATCH_MILLIS : Math.min(pause * 2, LONGEST_BACKOFF_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restarted() {
        try {
            ensureRunning();
            return true;
        } catch (EmbeddedDatabaseException e) {
            if (closing.getCount() > 0) {
                LOG.error("Cannot restart the database server, will try again: {}", e.getMessage());
            }
            return false;
        }
    }

    private static void requireProgram(Layout layout) {
        if (!"amd64".equals(System.getProperty("os.arch")) || !"Linux".equals(System.getProperty("os.name"))) {
            throw new EmbeddedDatabaseException("the embedded database runs on 64-bit x86 Linux only; "
                    + "configure an external MariaDB in etc/io.haneul.store.cfg");
        }
        Path program = layout.program();
        // Some programs that unpack a distribution forget which files can be executed.
        if (!Files.isExecutable(program) && !program.toFile().setExecutable(true, false)) {
            throw new EmbeddedDatabaseException("the database server " + program + " is missing or not executable");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedDatabaseException("no free port on loopback for the database server", e);
        }
    }
}
