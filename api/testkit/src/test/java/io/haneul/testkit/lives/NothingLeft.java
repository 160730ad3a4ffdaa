package io.haneul.testkit.lives;

import io.haneul.testkit.LeakContract;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Has a thread and a file while it lives. */
public final class NothingLeft implements LeakContract.Life {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::await);
    private Optional<InputStream> file = Optional.empty();

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void use() throws IOException {
        thread.start();
        file = Optional.of(new FileInputStream("/proc/self/status"));
    }

    @Override
    public void close() throws Exception {
        end.countDown();
        thread.join();
        file.orElseThrow().close();
    }
}
