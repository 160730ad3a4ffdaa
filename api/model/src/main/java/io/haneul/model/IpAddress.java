package io.haneul.model;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An IPv4 or IPv6 address, never a host name: reading one looks nothing up.
 *
 * @param text the canonical text; of an IPv6 address as in RFC 5952
 */
public record IpAddress(String text) implements Comparable<IpAddress> {
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern COLON = Pattern.compile(":");
    private static final Pattern OCTET = Pattern.compile("0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5]");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final Pattern ZEROS = Pattern.compile("\\b0(:0)+\\b");

    /** @throws IllegalArgumentException when the text is no address */
    public IpAddress {
        text = text.indexOf(':') < 0 ? dotted(v4(text, text)) : compressed(v6(text));
    }

    /** {@return the 4 or 16 bytes of the address, in network order} */
    public byte[] bytes() {
        return text.indexOf(':') < 0 ? v4(text, text) : v6(text);
    }

    @Override
    public int compareTo(IpAddress other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    @Override
    public String toString() {
        return text;
    }

    private static byte[] v4(String part, String text) {
        String[] octets = DOT.split(part, -1);
        if (octets.length != 4
                || !Stream.of(octets).allMatch(octet -> OCTET.matcher(octet).matches())) {
            throw notAnAddress(text);
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = (byte) Integer.parseInt(octets[i]);
        }
        return bytes;
    }

    private static byte[] v6(String text) {
        int gap = text.indexOf("::");
        byte[] head = gap < 0 ? new byte[0] : groups(text.substring(0, gap), text);
        byte[] tail = groups(gap < 0 ? text : text.substring(gap + 2), text);
        int given = head.length + tail.length;
        boolean complete = gap < 0 ? given == 16 : given <= 14;
        boolean embedded = text.indexOf('.') >= 0 && text.indexOf('.') < gap;
        if (!complete || embedded) {
            throw notAnAddress(text);
        }
        return ByteBuffer.allocate(16)
                .put(head)
                .position(16 - tail.length)
                .put(tail)
                .array();
    }

    /** Groups of hexadecimal digits; the last may be an IPv4 address. */
    private static byte[] groups(String part, String text) {
        if (part.isEmpty()) {
            return new byte[0];
        }
        String[] groups = COLON.split(part, -1);
        ByteBuffer bytes = ByteBuffer.allocate(2 * groups.length + 2);
        for (int i = 0; i < groups.length; i++) {
            boolean embedded = i == groups.length - 1 && groups[i].indexOf('.') >= 0;
            bytes.put(embedded ? v4(groups[i], text) : group(groups[i], text));
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] group(String digits, String text) {
        if (!GROUP.matcher(digits).matches()) {
            throw notAnAddress(text);
        }
        int value = Integer.parseInt(digits, 16);
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static String dotted(byte[] bytes) {
        return IntStream.range(0, bytes.length)
                .mapToObj(i -> Integer.toString(bytes[i] & 0xff))
                .collect(Collectors.joining("."));
    }

    /** The longest run of zero groups, the first of equals, becomes two colons. */
    private static String compressed(byte[] bytes) {
        String groups = IntStream.range(0, 8)
                .mapToObj(i -> Integer.toHexString(((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff)))
                .collect(Collectors.joining(":"));
        return ZEROS.matcher(groups)
                .results()
                .reduce((longest, run) -> run.group().length() > longest.group().length() ? run : longest)
                .map(run -> groups.substring(0, run.start()).replaceFirst(":$", "") + "::"
                        + groups.substring(run.end()).replaceFirst("^:", ""))
                .orElse(groups);
    }

    private static IllegalArgumentException notAnAddress(String text) {
        return new IllegalArgumentException("'" + text + "' is no IP address");
    }
}
