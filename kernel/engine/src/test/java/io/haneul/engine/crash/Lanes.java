package io.haneul.engine.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Some worlds side by side, in which scenarios are played at once. */
final class Lanes {
    private static final int LANES = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(LANES);
    private final Queue<World> idle = new ConcurrentLinkedQueue<>();

    /** {@return what comes of playing the scenario, once a world is free} */
    <T> Future<T> play(Scenario scenario, BiFunction<World, Scenario, T> player) {
        return threads.submit(() -> {
            World world = idle.poll();
            if (world == null) {
                world = open();
            }
            T result = player.apply(world, scenario);
            // a world in which something went wrong is not used again
            idle.add(world);
            return result;
        });
    }

    private static World open() {
        try {
            return new World();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() throws InterruptedException {
        threads.shutdownNow();
        if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a scenario does not end");
        }
        idle.forEach(World::close);
    }
}
