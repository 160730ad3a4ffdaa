package io.haneul.store.limit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A limit that is finite; what has none has no row.
 *
 * @param nodeId the account's or domain's that has it
 * @param type   of resource, as it stands on the wire
 * @param most   it may have
 * @param path   of the domain; absent for an account
 */
public record LimitRow(UUID nodeId, int type, long most, @Nullable String path) {}
