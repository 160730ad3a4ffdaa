package io.haneul.engine.operation;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.event.EventBatch;
import io.haneul.spi.event.EventSink;
import java.util.concurrent.atomic.AtomicInteger;

/** A sink that takes no event. */
final class Deaf implements EventSink {
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public String name() {
        return "deaf";
    }

    @Override
    public void deliver(Call call, EventBatch batch) throws Fault {
        asked.incrementAndGet();
        throw new Fault(FaultKind.UNREACHABLE, "it is deaf");
    }
}
