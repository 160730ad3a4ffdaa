package io.haneul.store.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What networks know of a machine.
 *
 * @param metadata     lines of {@code key=value}
 * @param userDataHash names its user data
 * @param passwordHash names its password
 * @param since        it is so
 */
public record NicDescription(
        String hostName,
        String metadata,
        @Nullable String userDataHash,
        @Nullable String passwordHash,
        Instant since) {}
