package io.haneul.spi.image;

import java.util.Set;

/**
 * What an image store driver is for.
 *
 * @param schemes of the stores' URLs, in lower case, such as {@code nfs}
 * @param formats of images it takes, as on the wire
 */
public record ImageStoreFacts(Set<String> schemes, Set<String> formats) {
    public ImageStoreFacts {
        schemes = Set.copyOf(schemes);
        formats = Set.copyOf(formats);
    }
}
