package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.VolumeId;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.VolumeCopy;
import io.haneul.spi.storage.VolumeCopySpec;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link VolumeCopy} keeps to. */
public abstract class VolumeCopyContract extends StorageAbilityContract {
    /** {@return another pool of the same driver, reached in the same way} */
    protected abstract PoolRef otherPool();

    /** {@return the content of a volume in the other pool} */
    protected abstract Optional<String> contentInOther(VolumeId volume) throws Exception;

    private VolumeRef there() {
        return new VolumeRef(volume(1).id(), otherPool(), Optional.empty());
    }

    private VolumeObservation copy(long epoch) throws Fault, InterruptedException {
        return ability(VolumeCopy.class).ensureCopy(Calls.of(epoch), target(), new VolumeCopySpec(volume(1), there()));
    }

    private void alone(long epoch) throws Exception {
        fresh(volume(1), epoch);
        write(volume(1).id(), "content");
        absent(there(), epoch);
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of(ConvergingVerb.of("copying a volume", this::alone, this::copy, () -> contentInOther(
                        volume(1).id())
                .equals(Optional.of("content"))));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(new RefusedVerb(
                "copying a volume that is not there is NOT_FOUND",
                FaultKind.NOT_FOUND,
                e -> {
                    absent(volume(1), e);
                    absent(there(), e);
                },
                this::copy));
    }

    @Test
    void leavesSourceAndCopyAlone() throws Exception {
        alone(1);
        VolumeObservation copy = copy(1);
        claims.that("a copy is as large as its source", copy.size().equals(small()), copy);
        write(volume(1).id(), "later");
        copy(1);
        claims.that(
                "a copy that is there keeps its content",
                contentInOther(volume(1).id()).equals(Optional.of("content")));
        claims.that(
                "copying leaves the source as it is", content(volume(1).id()).equals(Optional.of("later")));
    }

    @Test
    void refusesAnOlderEpochOfTheCopy() throws Exception {
        alone(1);
        copy(5);
        claims.refused("copying for an older epoch is CONFLICT", FaultKind.CONFLICT, () -> copy(4));
    }
}
