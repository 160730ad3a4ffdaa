package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.storage.VolumeExport;
import io.haneul.spi.storage.VolumeImport;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeTransfer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link VolumeTransfer} keeps to. */
public abstract class VolumeTransferContract extends StorageAbilityContract {
    /** {@return a place in an image store that holds nothing yet, or what these tests put there; always the same} */
    protected abstract ImageRef place();

    /** Brings about that the place holds nothing. */
    protected abstract void clear() throws Exception;

    /** {@return the content of the place, seen by the store's own means; absent when it holds nothing} */
    protected abstract Optional<String> inPlace() throws Exception;

    private Handle bringOut(long epoch) throws Fault, InterruptedException {
        return ability(VolumeTransfer.class)
                .ensureExported(
                        Calls.of(epoch), target(), new VolumeExport(volume(1), Optional.empty(), place(), "RAW"));
    }

    private VolumeObservation bringIn(long epoch) throws Fault, InterruptedException {
        return ability(VolumeTransfer.class)
                .ensureImported(Calls.of(epoch), target(), new VolumeImport(spec(volume(2)), place()));
    }

    private void empty(long epoch) throws Exception {
        clear();
        absent(volume(2), epoch);
        fresh(volume(1), epoch);
        write(volume(1).id(), "content");
    }

    private void filled(long epoch) throws Exception {
        empty(epoch);
        bringOut(epoch);
    }

    @Override
    List<ConvergingVerb> verbs() {
        return List.of(
                ConvergingVerb.of("exporting a volume", this::empty, this::bringOut, () -> inPlace()
                        .equals(Optional.of("content"))),
                ConvergingVerb.of("importing a volume", this::filled, this::bringIn, () -> content(
                                volume(2).id())
                        .equals(Optional.of("content"))));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(
                new RefusedVerb(
                        "exporting a volume that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        e -> {
                            empty(e);
                            absent(volume(1), e);
                        },
                        this::bringOut),
                new RefusedVerb(
                        "importing an image that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        this::empty,
                        this::bringIn));
    }

    @Test
    void keepsWhatIsThere() throws Exception {
        filled(1);
        write(volume(1).id(), "later");
        bringOut(1);
        claims.that("an image that is there keeps its content", inPlace().equals(Optional.of("content")), inPlace());
        bringIn(1);
        write(volume(2).id(), "own");
        bringIn(1);
        claims.that(
                "a volume that is there keeps its content",
                content(volume(2).id()).equals(Optional.of("own")));
    }
}
