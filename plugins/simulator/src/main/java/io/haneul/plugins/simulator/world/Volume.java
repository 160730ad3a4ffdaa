package io.haneul.plugins.simulator.world;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A volume as a simulated pool knows it, and as it stands in the pool's journal.
 *
 * @param id        of the volume
 * @param epoch     of the last call that acted on it
 * @param sizeBytes as the guest sees it
 * @param template  the URL of the template its content came from; empty for a blank one
 * @param written   what stands in it since; absent while it is as it was made
 * @param wish      for which it went back to a snapshot last; absent when it never did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Volume(
        UUID id, long epoch, long sizeBytes, String template, @Nullable String written, @Nullable UUID wish) {
    /** A volume as it is made. */
    public Volume(UUID id, long epoch, long sizeBytes, String template) {
        this(id, epoch, sizeBytes, template, null, null);
    }

    /** {@return a text that stands for what is in it} */
    public String content() {
        return written == null ? template : written;
    }

    Volume heldBy(long newEpoch) {
        return new Volume(id, newEpoch, sizeBytes, template, written, wish);
    }

    Volume sized(long bytes) {
        return new Volume(id, epoch, bytes, template, written, wish);
    }

    Volume holding(String content) {
        return new Volume(id, epoch, sizeBytes, template, content, wish);
    }

    Volume reverted(String content, UUID newWish) {
        return new Volume(id, epoch, sizeBytes, template, content, newWish);
    }
}
