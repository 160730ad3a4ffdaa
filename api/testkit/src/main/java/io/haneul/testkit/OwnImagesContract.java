package io.haneul.testkit;

import io.haneul.spi.hypervisor.OwnImage;
import io.haneul.spi.hypervisor.OwnImages;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every hypervisor driver with {@link OwnImages} keeps to. */
public abstract class OwnImagesContract {
    private static final int LONGEST_NAME = 255;

    /** The claims this contract made. */
    protected final Claims claims = new Claims();

    /** {@return the component under test} */
    protected abstract OwnImages driver();

    @Test
    void knowsItsImages() throws Exception {
        List<OwnImage> images = ProviderClaims.facts(claims, driver()::ownImages);
        claims.that("there are images", !images.isEmpty(), images);
        List<String> names = images.stream().map(OwnImage::name).toList();
        claims.that(
                "names of images have 1 to 255 characters",
                names.stream().allMatch(name -> !name.isBlank() && name.length() <= LONGEST_NAME),
                names);
        claims.that("no name of an image is there twice", new HashSet<>(names).size() == names.size(), names);
        claims.that(
                "images have a size", images.stream().allMatch(one -> one.size().value() > 0), images);
        claims.that(
                "images say which guest is in them",
                images.stream().noneMatch(one -> one.guest().isBlank()),
                images);
        List<String> urls = images.stream().map(OwnImage::url).toList();
        claims.that(
                "storage knows each image by a URL of its own",
                urls.stream().noneMatch(String::isBlank) && new HashSet<>(urls).size() == urls.size(),
                urls);
    }
}
