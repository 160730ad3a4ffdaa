package io.haneul.engine.infrastructure;

import io.haneul.engine.command.Refusal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The URL of a storage, taken apart.
 *
 * @param scheme in lower case
 * @param host   in lower case, empty when it names none
 * @param path   without a slash at the end
 */
record PoolUrl(String scheme, String host, String path) {
    private static final int LONGEST = 700;

    static PoolUrl read(String url) {
        URI parsed = PlainUrl.read(url.strip(), "nfs://10.1.1.9/export/p0");
        PoolUrl read = new PoolUrl(
                parsed.getScheme().toLowerCase(Locale.ROOT),
                Optional.ofNullable(parsed.getRawAuthority()).orElse("").toLowerCase(Locale.ROOT),
                Optional.ofNullable(parsed.getRawPath()).orElse("").replaceAll("/+$", ""));
        if (read.place().length() > LONGEST) {
            throw Refusal.parameter("url", "must have at most " + LONGEST + " characters");
        }
        return read;
    }

    /** {@return what two URLs of one place have in common} */
    String place() {
        return scheme + "://" + host + path;
    }

    /** {@return the {@code type} on the wire} */
    String type() {
        return switch (scheme) {
            case "nfs" -> "NetworkFilesystem";
            case "iscsi" -> "IscsiLUN";
            case "file" -> "Filesystem";
            case "rbd" -> "RBD";
            default -> scheme;
        };
    }
}
