package io.haneul.engine.testing;

import io.haneul.store.Connections;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Takes a database away from a server, and gives it back: meanwhile no connection is to be had. */
public final class Outage {
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    /** Takes the database away. */
    public void begin() {
        refused.set(0);
        away = true;
    }

    /** Gives it back. */
    public void end() {
        away = false;
    }

    /** {@return how often a connection was refused since it was taken away} */
    public int refused() {
        return refused.get();
    }

    /** {@return the same connections, while they are to be had} */
    Connections over(Connections connections) {
        return new Connections(over(connections.reads()), over(connections.writes()));
    }

    private DataSource over(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class, AutoCloseable.class},
                (proxy, method, arguments) -> {
                    if (away && method.getName().equals("getConnection")) {
                        refused.incrementAndGet();
                        throw new SQLTransientConnectionException("the database is away", "08S01");
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
