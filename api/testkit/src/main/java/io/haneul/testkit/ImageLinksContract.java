package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Target;
import io.haneul.spi.image.ImageLink;
import io.haneul.spi.image.ImageLinks;
import io.haneul.spi.image.ImageRef;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ImageLinks} keeps to. */
public abstract class ImageLinksContract extends VerbContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final List<URI> links = Collections.synchronizedList(new ArrayList<>());

    /** {@return the component under test; the same for the whole of a test} */
    protected abstract ImageLinks store();

    /** {@return where the store is reached} */
    protected abstract Target target();

    /** {@return an image that is ready} */
    protected abstract ImageRef image() throws Fault, InterruptedException;

    /** {@return the content of its file} */
    protected abstract byte[] content();

    /** {@return an image that is not there} */
    protected abstract ImageRef missing();

    /** {@return an image of which something is missing} */
    protected abstract ImageRef unready() throws Fault, InterruptedException;

    /** {@return what anybody gets who opens the link; absent when it does not work} */
    protected abstract Optional<byte[]> open(URI link) throws Exception;

    /** Takes the links of the image away with the store's own tools, when that can be done. */
    protected abstract Optional<Runnable> loss();

    /** {@return how long after its time a link may still work, clocks apart} */
    protected Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** Lets time go by. */
    protected void pass(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    private URI link(ImageRef image, Instant until, long epoch) throws Fault, InterruptedException {
        return store().ensureLink(Calls.of(epoch), target(), new ImageLink(image, until));
    }

    private void link(long epoch) throws Fault, InterruptedException {
        links.add(link(image(), Instant.now().plus(LONG), epoch));
    }

    private void none(long epoch) throws Fault, InterruptedException {
        store().ensureLinkAbsent(Calls.of(epoch), target(), image());
    }

    private boolean works(URI link) throws Exception {
        return open(link).filter(got -> Arrays.equals(got, content())).isPresent();
    }

    private boolean lastWorks() throws Exception {
        return !links.isEmpty() && works(links.get(links.size() - 1));
    }

    private boolean noneWorks() throws Exception {
        for (URI link : List.copyOf(links)) {
            if (open(link).isPresent()) {
                return false;
            }
        }
        return true;
    }

    @Override
    List<ConvergingVerb> verbs() {
        ConvergingVerb linking = ConvergingVerb.of("linking an image", this::none, this::link, this::lastWorks);
        ConvergingVerb removing = ConvergingVerb.of(
                "removing links",
                e -> {
                    none(e);
                    link(e);
                },
                this::none,
                this::noneWorks);
        return List.of(
                loss().map(lost -> linking.undoneBy(lost::run)).orElse(linking), removing.undoneBy(() -> link(1)));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(
                new RefusedVerb(
                        "a link to an image that is not there is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        e -> {},
                        e -> links.add(link(missing(), Instant.now().plus(LONG), e))),
                new RefusedVerb(
                        "a link to an image that is not ready is NOT_FOUND",
                        FaultKind.NOT_FOUND,
                        e -> {},
                        e -> links.add(link(unready(), Instant.now().plus(LONG), e))));
    }

    @Test
    void givesTheFile() throws Exception {
        link(1);
        byte[] got = open(links.get(0)).orElse(new byte[0]);
        claims.that("whoever opens a link gets the image's file", Arrays.equals(got, content()), got.length);
    }

    @Test
    void endsWhenItsTimeIsOver() throws Exception {
        URI link = link(image(), Instant.now().plus(SHORT), 1);
        claims.that("a link works until its time is over", works(link));
        pass(SHORT);
        long end = System.nanoTime() + patience().toNanos();
        boolean over = open(link).isEmpty();
        while (!over && System.nanoTime() < end) {
            Thread.sleep(50);
            over = open(link).isEmpty();
        }
        claims.that("a link does not work when its time is over", over);
    }
}
