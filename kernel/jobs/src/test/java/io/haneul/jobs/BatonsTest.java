package io.haneul.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.haneul.model.JobId;
import io.haneul.store.NewIds;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BatonsTest {
    @Test
    void aBatonWithASecretIsRefused() {
        record Leak(io.haneul.model.Secret secret) {}

        assertThrows(
                IllegalStateException.class, () -> new Batons().write(new Leak(new io.haneul.model.Secret("canary"))));
    }

    @Test
    void anIdStandsInABatonAsPlainText() {
        record Holder(JobId job, Optional<JobId> other) {}
        Holder holder = new Holder(NewIds.of(JobId.class), Optional.of(NewIds.of(JobId.class)));
        Batons batons = new Batons();

        String json = batons.write(holder);

        assertEquals(
                "{\"job\":\"" + holder.job() + "\",\"other\":\""
                        + holder.other().orElseThrow() + "\"}",
                json);
        assertEquals(holder, batons.read(json, Holder.class));
    }
}
