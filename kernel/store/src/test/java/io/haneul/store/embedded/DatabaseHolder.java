package io.haneul.store.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A JVM of its own that holds a database until it is killed: arguments are binaries and data directory. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Layout layout = new Layout(Path.of(arguments[0]), Path.of(arguments[1]));
        EmbeddedDatabase database = EmbeddedDatabase.start(layout, Settings.forgetful());
        System.out.println("pid " + database.endpoint().pid());
        new CountDownLatch(1).await();
    }
}
