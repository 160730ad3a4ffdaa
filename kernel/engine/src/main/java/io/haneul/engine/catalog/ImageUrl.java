package io.haneul.engine.catalog;

import inet.ipaddr.HostName;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.haneul.engine.command.Refusal;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.PodRow;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The URL of an image, as a tenant gives it: never one by which the cloud would read for the tenant what only the cloud can
 * reach. A name is looked up when the image is fetched, and what it means is checked again then.
 */
final class ImageUrl {
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "QCOW2", List.of(".qcow2"),
            "RAW", List.of(".img", ".raw"),
            "VHD", List.of(".vhd"),
            "VHDX", List.of(".vhdx"),
            "OVA", List.of(".ova"));
    private static final List<String> PACKED = List.of("", ".gz", ".bz2", ".zip");

    private ImageUrl() {}

    /** {@return the format by its name on the wire} */
    static String format(String text) {
        String format = text.strip().toUpperCase(Locale.ROOT);
        if (!ENDINGS.containsKey(format)) {
            throw Refusal.parameter("format", "must be one of QCOW2, RAW, VHD, VHDX and OVA");
        }
        return format;
    }

    /** {@return the URL, which may be fetched for a tenant} */
    static String require(Tx tx, String text, String format) {
        URI url = parsed(text.strip());
        String path = Optional.ofNullable(url.getPath()).orElse("").toLowerCase(Locale.ROOT);
        boolean fits = ENDINGS.get(format).stream()
                .anyMatch(ending -> PACKED.stream().anyMatch(packed -> path.endsWith(ending + packed)));
        if (!fits) {
            throw Refusal.parameter(
                    "url",
                    "must end in " + String.join(" or ", ENDINGS.get(format)) + " for format " + format
                            + ", packed by gz, bz2 or zip or not");
        }
        if (isForbidden(tx, url.getHost())) {
            throw Refusal.parameter("url", "must not lead to this machine, a link or the management network");
        }
        return text.strip();
    }

    private static URI parsed(String text) {
        try {
            URI url = new URI(text);
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean hasLogin =
                    Optional.ofNullable(url.getRawAuthority()).orElse("").contains("@");
            if ((scheme.equals("http") || scheme.equals("https")) && url.getHost() != null && !hasLogin) {
                return url;
            }
        } catch (URISyntaxException e) {
            // answered below, in the same words as a URL of another scheme
        }
        throw Refusal.parameter("url", "must be an http or https URL with a host and without a login");
    }

    private static boolean isForbidden(Tx tx, String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        if (name.equals("localhost") || name.endsWith(".localhost") || name.endsWith(".localdomain")) {
            return true;
        }
        // also takes 2130706433, 0x7f.1 and [::ffff:127.0.0.1], as those who fetch do
        IPAddress address = new HostName(name).asAddress();
        if (address == null) {
            return false;
        }
        IPAddress plain = address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
        return plain.isLoopback()
                || plain.isLinkLocal()
                || plain.isMulticast()
                || plain.isAnyLocal()
                || tx.pods().all().stream().anyMatch(pod -> subnet(pod).contains(plain));
    }

    private static IPAddress subnet(PodRow pod) {
        return new IPAddressString(pod.gateway().text() + "/" + pod.netmask().text())
                .getAddress()
                .toPrefixBlock();
    }
}
