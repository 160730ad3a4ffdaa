package io.haneul.spi.image;

import io.haneul.model.Bytes;
import io.haneul.model.Cidr;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An image as it is wanted.
 *
 * @param image     which
 * @param format    as on the wire: {@code QCOW2}, {@code RAW}, {@code VHD}, {@code OVA}, {@code ISO}, {@code VMDK}
 * @param source    where it is downloaded from; absent when it is written piece by piece
 * @param forbidden addresses that nothing is downloaded from, whatever a name leads to and whoever redirects there
 * @param largest   size that is taken, of the file and of the disk in it
 * @param checksum  such as {@code {SHA-256}0af2...}, or MD5 without braces; absent when none is asked for
 */
public record ImageSpec(
        ImageRef image,
        String format,
        Optional<URI> source,
        List<Cidr> forbidden,
        Bytes largest,
        Optional<String> checksum) {
    public ImageSpec {
        forbidden = List.copyOf(forbidden);
    }
}
