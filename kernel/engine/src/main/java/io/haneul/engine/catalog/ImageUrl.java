package io.haneul.engine.catalog;

import inet.ipaddr.HostName;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.haneul.engine.command.Refusal;
import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.PodRow;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The URL of an image, as a tenant gives it: never one by which the cloud would read for the tenant what only the cloud can
 * reach. A name is looked up when the image is fetched, and what it means is checked again then.
 */
public final class ImageUrl {
    /** Which sites inside may be read all the same: a setting. */
    public static final String ALLOWED = "secstorage.allowed.internal.sites";

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "QCOW2", List.of(".qcow2"),
            "RAW", List.of(".img", ".raw"),
            "VHD", List.of(".vhd"),
            "VHDX", List.of(".vhdx"),
            "OVA", List.of(".ova"),
            "ISO", List.of(".iso"));
    private static final List<String> INSIDE =
            List.of("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "::/127", "fe80::/10", "ff00::/8");
    private static final List<String> PACKED = List.of("", ".gz", ".bz2", ".zip");

    private ImageUrl() {}

    /** {@return the format by its name on the wire} */
    static String format(String text) {
        String format = text.strip().toUpperCase(Locale.ROOT);
        if (!ENDINGS.containsKey(format) || format.equals("ISO")) {
            throw Refusal.parameter("format", "must be one of QCOW2, RAW, VHD, VHDX and OVA");
        }
        return format;
    }

    /**
     * {@return the URL, which may be fetched for a tenant}
     *
     * @param format  of the content, on the wire
     * @param allowed addresses inside that may be read all the same
     * @throws Refusal naming the parameter url
     */
    public static String require(Tx tx, String text, String format, List<Cidr> allowed) {
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
        if (isForbidden(tx, url.getHost(), allowed)) {
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

    /** {@return the ranges of the setting's text} */
    public static List<Cidr> allowed(String setting) {
        return Stream.of(setting.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Cidr::parse)
                .toList();
    }

    /** {@return what is wrong with the setting's text} */
    static Optional<String> complaint(String setting) {
        try {
            List<Cidr> unused = allowed(setting);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("must be ranges such as 10.1.1.0/24, separated by commas");
        }
    }

    /** {@return the ranges that nothing is fetched from, whatever a name leads to} */
    public static List<Cidr> forbidden(Tx tx, List<Cidr> allowed) {
        Stream<Cidr> pods = tx.pods().all().stream().map(pod -> {
            IPAddress subnet = subnet(pod);
            return Cidr.parse(subnet.getLower().withoutPrefixLength() + "/" + subnet.getNetworkPrefixLength());
        });
        return Stream.concat(INSIDE.stream().map(Cidr::parse), pods)
                .filter(range -> allowed.stream().noneMatch(open -> open.contains(range.network())))
                .toList();
    }

    private static boolean isForbidden(Tx tx, String host, List<Cidr> allowed) {
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
        String text = plain.withoutPrefixLength().toNormalizedString();
        if (allowed.stream().anyMatch(open -> open.contains(new IpAddress(text)))) {
            return false;
        }
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
