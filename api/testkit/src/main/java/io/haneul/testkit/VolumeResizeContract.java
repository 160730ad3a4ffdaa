package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeResize;
import io.haneul.spi.storage.VolumeSize;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link VolumeResize} keeps to. */
public abstract class VolumeResizeContract extends StorageAbilityContract {
    private static final Bytes LARGE = Bytes.ofMebi(128);
    private static final Bytes HUGE = Bytes.ofGibi(64 << 20);

    private VolumeObservation resize(Bytes size, long epoch) throws Fault, InterruptedException {
        return ability(VolumeResize.class).ensureSize(Calls.of(epoch), target(), new VolumeSize(volume(1), size));
    }

    private boolean isOf(Bytes size) throws Exception {
        return seen(volume(1)).filter(one -> one.size().equals(size)).isPresent();
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of(ConvergingVerb.of(
                        "resizing a volume", e -> fresh(volume(1), e), e -> resize(LARGE, e), () -> isOf(LARGE))
                .byEpoch());
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(
                new RefusedVerb(
                        "resizing a volume that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        e -> absent(volume(1), e),
                        e -> resize(LARGE, e)),
                new RefusedVerb(
                        "resizing beyond the pool is NO_CAPACITY",
                        FaultKind.NO_CAPACITY,
                        e -> fresh(volume(1), e),
                        e -> resize(HUGE, e)));
    }

    @Test
    void keepsTheContent() throws Exception {
        fresh(volume(1), 1);
        write(volume(1).id(), "kept");
        VolumeObservation large = resize(LARGE, 1);
        claims.that("the new size is answered", large.size().equals(LARGE), large);
        claims.that(
                "a volume that was resized keeps its content",
                content(volume(1).id()).equals(Optional.of("kept")));
    }
}
