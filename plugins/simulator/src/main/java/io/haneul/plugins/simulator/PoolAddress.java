package io.haneul.plugins.simulator;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a simulated pool, taken apart. A {@code file} pool lies within one host, so the host is part of its name; the
 * others are the same from wherever they are looked at.
 *
 * @param key      the pool's name within the simulator, such as {@code nfs://10.1.1.9/export/p0}
 * @param capacity of the pool
 */
record PoolAddress(String key, Bytes capacity) {
    static final Set<String> SCHEMES = Set.of("nfs", "iscsi", "file", "sim");

    private static final Pattern FORM =
            Pattern.compile("(?i)(nfs|iscsi|file|sim)://([^/?#\\s]*)(/[^?#\\s]*)?(?:\\?(.*))?");
    private static final long DEFAULT_GIBI = 100 * 1024;

    /**
     * @param url  as the operator gave it; {@code ?capacity=GIB} says how large the pool is
     * @param host the host meant, needed for a {@code file} pool
     */
    static PoolAddress parse(String url, Optional<String> host) throws Fault {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new Fault(
                    FaultKind.INVALID,
                    "'" + url + "' is no pool of the simulator; expected nfs://, iscsi://, sim:// or file://,"
                            + " such as nfs://10.1.1.9/export/p0");
        }
        Settings settings =
                Settings.parse(url, Optional.ofNullable(form.group(4)).orElse(""), Set.of("capacity"));
        String scheme = form.group(1).toLowerCase(Locale.ROOT);
        String path = Optional.ofNullable(form.group(3)).orElse("").replaceAll("/+$", "");
        String key = scheme + "://" + form.group(2).toLowerCase(Locale.ROOT) + path;
        if (scheme.equals("file")) {
            key += "@"
                    + host.orElseThrow(() ->
                            new Fault(FaultKind.INVALID, "'" + url + "' lies within a host, and no host was named"));
        }
        return new PoolAddress(key, Bytes.ofGibi(settings.number("capacity", DEFAULT_GIBI, 1L << 30)));
    }
}
