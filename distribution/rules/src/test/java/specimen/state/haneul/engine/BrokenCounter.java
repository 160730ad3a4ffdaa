package specimen.state.haneul.engine;

import java.util.concurrent.atomic.AtomicLong;

final class BrokenCounter {
    static final AtomicLong NEXT = new AtomicLong();

    private BrokenCounter() {}
}
