package io.haneul.spi.event;

import java.util.List;

/**
 * Events that follow one another.
 *
 * @param events in the order of their numbers, at least one
 */
public record EventBatch(List<EventRecord> events) {
    public EventBatch {
        events = List.copyOf(events);
    }
}
