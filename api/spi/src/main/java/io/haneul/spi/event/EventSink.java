package io.haneul.spi.event;

import io.haneul.model.Fault;
import io.haneul.spi.Call;
import io.haneul.spi.Provider;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told what happens in the cloud. Each sink gets every event, from an outbox, at its own pace: a slow one holds nobody up.
 */
@ConsumerType
public interface EventSink extends Provider {
    /**
     * Takes a batch. Batches come one at a time, in order, each as often as it takes until one call returns: at least once. On
     * return all of the batch is taken.
     *
     * @throws Fault INVALID when this batch will never be taken (the kernel skips it and alerts); anything else means again later
     */
    void deliver(Call call, EventBatch batch) throws Fault, InterruptedException;
}
