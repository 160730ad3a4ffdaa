package io.haneul.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoginGateTest {
    @Test
    void one_too_many_is_refused_at_once_or_when_its_patience_ends() throws Exception {
        LoginGate gate = new LoginGate(1, 1, Duration.ofMillis(20));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> gate.pass(() -> {
            inside.countDown();
            awaitQuietly(done);
            return 1;
        }));
        inside.await();
        assertRefused(gate);
        done.countDown();
        assertEquals(1, first.get(10, TimeUnit.SECONDS));
        assertEquals(2, gate.pass(() -> 2));
    }

    @Test
    void without_room_to_wait_nobody_waits() {
        LoginGate gate = new LoginGate(1, 0, Duration.ofDays(1));
        assertEquals(7, gate.pass(() -> {
            assertRefused(gate);
            return 7;
        }));
    }

    @Test
    void a_failing_check_gives_its_place_back() {
        LoginGate gate = new LoginGate(1, 0, Duration.ofDays(1));
        assertThrows(
                IllegalStateException.class,
                () -> gate.pass(() -> {
                    throw new IllegalStateException("broken");
                }));
        assertEquals(1, gate.pass(() -> 1));
    }

    private static void assertRefused(LoginGate gate) {
        Refusal refusal = assertThrows(Refusal.class, () -> gate.pass(() -> 0));
        assertEquals(ApiCode.TOO_MANY_REQUESTS, refusal.code());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
