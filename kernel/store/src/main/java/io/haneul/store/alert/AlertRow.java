package io.haneul.store.alert;

import io.haneul.model.AlertId;
import java.time.Instant;

/**
 * Something operators should look at.
 *
 * @param type as it stands on the wire
 * @param name of the type, such as {@code ALERT.COMPUTE.HOST}
 */
public record AlertRow(AlertId id, int type, String name, String description, Instant created) {}
