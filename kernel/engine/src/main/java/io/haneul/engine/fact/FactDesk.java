package io.haneul.engine.fact;

import io.haneul.spi.service.Fact;
import io.haneul.spi.service.FactTarget;
import io.haneul.spi.service.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes facts in and returns at once; one thread behind it looks at what has come together. Of what waits, the newest fact of a
 * kind about a target is kept, so that the same told again and again is looked at once. There is a bound to what waits: a fact
 * beyond it is dropped, as it is only a hint.
 */
public final class FactDesk implements Facts, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactDesk.class);
    private static final int MOST = 200_000;
    private static final long PAUSE_MILLIS = 200;

    private final FactReader reader;
    private final Map<Key, Fact> waiting = new ConcurrentHashMap<>();
    private final LongAdder lost = new LongAdder();
    private final ScheduledThreadPoolExecutor timer;

    /** A desk whose facts one reader looks at. */
    public FactDesk(FactReader reader) {
        this.reader = reader;
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "haneul-facts");
            thread.setDaemon(true);
            return thread;
        });
        // what comes after the end is dropped
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    private record Key(FactTarget target, Class<? extends Fact> kind) {
        /** That something answers and that it does not are two words about one matter: the later one counts. */
        static Key of(FactTarget target, Fact fact) {
            return new Key(target, fact instanceof Fact.Answers ? Fact.Silent.class : fact.getClass());
        }
    }

    @Override
    public void report(FactTarget target, Fact fact) {
        Key key = Key.of(target, fact);
        if (waiting.size() >= MOST && !waiting.containsKey(key)) {
            lost.increment();
            return;
        }
        waiting.put(key, fact);
    }

    /** Begins to look at facts. */
    public void start() {
        ScheduledFuture<?> unused =
                timer.scheduleWithFixedDelay(this::guarded, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void guarded() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.warn("facts could not be looked at: {}", e.getMessage());
        }
    }

    /** Looks at all that waits now. */
    void look() {
        long dropped = lost.sumThenReset();
        if (dropped > 0) {
            LOG.warn("{} facts came faster than they could be looked at, and were dropped", dropped);
        }
        if (waiting.isEmpty()) {
            return;
        }
        List<FactReader.Seen> taken = new ArrayList<>();
        for (Key key : List.copyOf(waiting.keySet())) {
            Fact fact = waiting.remove(key);
            if (fact != null) {
                taken.add(new FactReader.Seen(key.target(), fact));
            }
        }
        reader.read(taken);
    }

    /** {@return how many facts wait to be looked at} */
    public int waiting() {
        return waiting.size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
