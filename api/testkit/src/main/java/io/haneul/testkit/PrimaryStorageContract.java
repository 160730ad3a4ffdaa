package io.haneul.testkit;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Handle;
import io.haneul.model.VolumeId;
import io.haneul.spi.Target;
import io.haneul.spi.storage.PoolObservation;
import io.haneul.spi.storage.PoolRef;
import io.haneul.spi.storage.PrimaryStorageDriver;
import io.haneul.spi.storage.StorageFacts;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeObservation;
import io.haneul.spi.storage.VolumeRef;
import io.haneul.spi.storage.VolumeSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link PrimaryStorageDriver} keeps to. */
public abstract class PrimaryStorageContract {
    private static final Bytes SMALL = Bytes.ofMebi(8);
    private static final Bytes LARGER = Bytes.ofMebi(16);

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract PrimaryStorageDriver driver();

    /** {@return where the pool is reached} */
    protected abstract Target target();

    /** {@return a pool with room for 100 MiB and none of this contract's volumes} */
    protected abstract PoolRef pool();

    /** {@return what looks like a pool to the kernel and is none of this driver's} */
    protected abstract PoolRef noPool();

    /** Removes a volume with the storage's own tools. */
    protected abstract void removeBehindBack(VolumeId volume) throws Exception;

    /** {@return a template the pool can start a volume from; absent when it cannot be had in a test} */
    protected Optional<TemplateRef> template() {
        return Optional.empty();
    }

    @Test
    void hasAName() {
        ProviderClaims.name(claims, driver());
    }

    @Test
    void knowsItsFacts() throws Exception {
        StorageFacts facts = ProviderClaims.facts(claims, driver()::facts);
        claims.that(
                "schemes are in lower case, and there is one",
                !facts.schemes().isEmpty()
                        && facts.schemes().stream().allMatch(s -> !s.isBlank() && s.equals(s.toLowerCase(Locale.ROOT))),
                facts.schemes());
        String scheme = pool().url().replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        claims.that("the pool's scheme is among the schemes", facts.schemes().contains(scheme), facts.schemes());
    }

    @Test
    void probesAPool() throws Exception {
        PoolObservation first =
                claims.done("a pool can be probed", () -> driver().probe(Calls.first(), target(), pool()));
        claims.that(
                "a pool has a capacity, and no more is used",
                first.capacity().compareTo(Bytes.ZERO) > 0 && first.used().compareTo(first.capacity()) <= 0,
                first);
        PoolObservation second = driver().probe(Calls.first(), target(), pool());
        claims.that("a pool probed again has the same handle", first.handle().equals(second.handle()), second);
    }

    @Test
    void tellsAPoolFromSomethingElse() throws Exception {
        claims.refused("what is no pool is INVALID", FaultKind.INVALID, () -> driver().probe(
                        Calls.first(), target(), noPool()));
    }

    @Test
    void makesAVolume() throws Exception {
        VolumeObservation made = claims.done("a volume can be made", () -> make("one", SMALL, 1));
        claims.that("what was made has the id that was asked for", made.id().equals(id("one")), made);
        claims.that("what was made is as large as asked for", made.size().compareTo(SMALL) >= 0, made);
        claims.that("what was made is observed as it was answered", seen("one").equals(Optional.of(made)), observe());
    }

    @Test
    void makingTwiceIsMakingOnce() throws Exception {
        VolumeObservation first = make("one", SMALL, 1);
        Bytes used = driver().probe(Calls.first(), target(), pool()).used();
        VolumeObservation second = claims.done("a volume that is there can be made again", () -> make("one", SMALL, 1));
        claims.that("a volume made again is the same", first.equals(second), second);
        claims.that("a volume made again is there once", count("one") == 1, observe());
        claims.that(
                "a volume made again takes no more room",
                driver().probe(Calls.first(), target(), pool()).used().equals(used));
    }

    @Test
    void makingAtOnceFromSeveralSidesIsMakingOnce() throws Exception {
        List<String> wrong = Together.call(() -> make("one", SMALL, 1));
        claims.that("callers that make one volume at once are all served", wrong.isEmpty(), wrong);
        claims.that("a volume made at once is there once", count("one") == 1, observe());
    }

    @Test
    void whatWasInterruptedCanBeMadeAgain() throws Exception {
        Optional<String> wrong = Together.interrupt(() -> make("one", SMALL, 1));
        claims.that("an interrupted call is done, interrupted or UNKNOWN", wrong.isEmpty(), wrong);
        claims.done("a volume can be made after an interrupt", () -> make("one", SMALL, 1));
        claims.that("a volume is there once after an interrupt", count("one") == 1, observe());
    }

    @Test
    void growsAVolumeAndNeverShrinksIt() throws Exception {
        VolumeObservation first = make("one", SMALL, 1);
        VolumeObservation grown = claims.done("a volume can be grown", () -> make("one", LARGER, 1));
        claims.that("what was grown is as large as asked for", grown.size().compareTo(LARGER) >= 0, grown);
        claims.that("what was grown keeps its handle", grown.handle().equals(first.handle()), grown);
        VolumeObservation asked = claims.done("asking for less is no fault", () -> make("one", SMALL, 1));
        claims.that("asking for less takes nothing away", asked.size().compareTo(LARGER) >= 0, asked);
    }

    @Test
    void startsAVolumeFromATemplate() throws Exception {
        if (template().isPresent()) {
            VolumeSpec spec = new VolumeSpec(ref("one"), LARGER, template());
            claims.done(
                    "a volume can be made from a template", () -> driver().ensureVolume(Calls.first(), target(), spec));
            claims.that("what was made from a template is observed", count("one") == 1, observe());
        }
    }

    @Test
    void removesAVolume() throws Exception {
        make("one", SMALL, 1);
        make("two", SMALL, 1);
        claims.done("a volume can be removed", () -> remove("one", 1));
        claims.that("what was removed is not observed", count("one") == 0, observe());
        claims.that("what was not removed is still there", count("two") == 1, observe());
        claims.done("a volume that is not there can be removed", () -> remove("one", 1));
        claims.done("a volume that was never there can be removed", () -> remove("three", 1));
        claims.that("removing makes nothing", count("three") == 0, observe());
    }

    @Test
    void givesBackTheRoomOfWhatWasRemoved() throws Exception {
        Bytes before = driver().probe(Calls.first(), target(), pool()).used();
        make("one", SMALL, 1);
        remove("one", 1);
        Bytes after = driver().probe(Calls.first(), target(), pool()).used();
        claims.that("removing gives the room back", after.compareTo(before) <= 0, after);
    }

    @Test
    void getsOverAVolumeRemovedBehindItsBack() throws Exception {
        make("one", SMALL, 1);
        removeBehindBack(id("one"));
        claims.that("what somebody removed is not observed", count("one") == 0, observe());
        claims.done("what somebody removed can be made", () -> make("one", SMALL, 1));
        claims.that("what somebody removed is there again", count("one") == 1, observe());
        removeBehindBack(id("one"));
        claims.done("what somebody removed can be removed", () -> remove("one", 1));
    }

    @Test
    void refusesAnOlderEpoch() throws Exception {
        make("one", SMALL, 5);
        claims.refused("an older epoch removes nothing", FaultKind.CONFLICT, () -> remove("one", 4));
        claims.that("what an older epoch was refused is still there", count("one") == 1, observe());
        claims.done("a newer epoch may make what is there", () -> make("one", SMALL, 6));
        claims.refused("the epoch before the newer one is refused", FaultKind.CONFLICT, () -> remove("one", 5));
    }

    @Test
    void refusesWhatDoesNotFit() throws Exception {
        PoolObservation pool = driver().probe(Calls.first(), target(), pool());
        Bytes tooMuch = new Bytes(pool.capacity().value() * 2000);
        claims.refused(
                "a volume larger than the pool is NO_CAPACITY", FaultKind.NO_CAPACITY, () -> make("one", tooMuch, 1));
        claims.that("a volume that did not fit is not there", count("one") == 0, observe());
    }

    private VolumeObservation make(String name, Bytes size, long epoch) throws Fault, InterruptedException {
        return driver().ensureVolume(Calls.of(epoch), target(), new VolumeSpec(ref(name), size, Optional.empty()));
    }

    private void remove(String name, long epoch) throws Fault, InterruptedException {
        driver().ensureVolumeAbsent(Calls.of(epoch), target(), ref(name));
    }

    private List<VolumeObservation> observe() throws InterruptedException {
        return claims.done("a pool can be observed", () -> driver().observe(Calls.first(), target(), pool()));
    }

    private Optional<VolumeObservation> seen(String name) throws InterruptedException {
        return observe().stream().filter(volume -> volume.id().equals(id(name))).findFirst();
    }

    private long count(String name) throws InterruptedException {
        return observe().stream().filter(volume -> volume.id().equals(id(name))).count();
    }

    private VolumeRef ref(String name) throws InterruptedException {
        Optional<Handle> handle = seen(name).map(VolumeObservation::handle);
        return new VolumeRef(id(name), pool(), handle);
    }

    private static VolumeId id(String name) {
        return new VolumeId(UUID.nameUUIDFromBytes(("volume " + name).getBytes(StandardCharsets.UTF_8)));
    }
}
