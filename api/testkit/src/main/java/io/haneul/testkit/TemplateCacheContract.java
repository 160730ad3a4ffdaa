package io.haneul.testkit;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.TemplateId;
import io.haneul.spi.image.ImageRef;
import io.haneul.spi.storage.CachedTemplate;
import io.haneul.spi.storage.TemplateCache;
import io.haneul.spi.storage.TemplateObservation;
import io.haneul.spi.storage.TemplateRef;
import io.haneul.spi.storage.VolumeSpec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link TemplateCache} keeps to. */
public abstract class TemplateCacheContract extends StorageAbilityContract {
    /** {@return an image that is ready in its store} */
    protected abstract ImageRef image() throws Exception;

    /** {@return what a volume holds that was made from the image} */
    protected abstract String imageContent();

    /** {@return an image that is not in its store} */
    protected abstract ImageRef missingImage();

    private TemplateCache templates() {
        return ability(TemplateCache.class);
    }

    private CachedTemplate cached(ImageRef image) {
        return new CachedTemplate(new TemplateRef(new TemplateId(image.id()), "image:" + image.id()), pool(), image);
    }

    private void put(ImageRef image, long epoch) throws Fault, InterruptedException {
        TemplateObservation seen = templates().ensureTemplate(Calls.of(epoch), target(), cached(image));
        claims.that(
                "a template that was cached is answered as it is",
                seen.template().value().equals(image.id()),
                seen);
    }

    private void none(long epoch) throws Exception {
        absent(volume(1), epoch);
        templates().ensureTemplateAbsent(Calls.of(epoch), target(), cached(image()));
    }

    private boolean isThere() throws Exception {
        UUID id = image().id();
        return templates().observeTemplates(Calls.first(), target(), pool()).stream()
                .anyMatch(seen -> seen.template().value().equals(id));
    }

    @Override
    List<ConvergingVerb> verbs() throws Exception {
        ImageRef image = image();
        return List.of(
                ConvergingVerb.of("caching a template", this::none, e -> put(image, e), this::isThere),
                ConvergingVerb.of(
                        "removing a template",
                        epoch -> {
                            none(epoch);
                            put(image, epoch);
                        },
                        e -> templates().ensureTemplateAbsent(Calls.of(e), target(), cached(image)),
                        () -> !isThere()));
    }

    @Override
    List<RefusedVerb> refusals() {
        return List.of(new RefusedVerb(
                "caching an image that is not in its store is NOT_FOUND",
                FaultKind.NOT_FOUND,
                epoch -> none(epoch),
                e -> put(missingImage(), e)));
    }

    @Test
    void volumesStartFromIt() throws Exception {
        none(1);
        put(image(), 1);
        VolumeSpec from =
                new VolumeSpec(volume(1), small(), Optional.of(cached(image()).template()));
        claims.done("a volume can be made from a cached template", () -> storage()
                .ensureVolume(Calls.of(1), target(), from));
        claims.that(
                "a volume made from a template has its content",
                content(volume(1).id()).equals(Optional.of(imageContent())),
                content(volume(1).id()));
    }
}
