package io.haneul.model;

/**
 * A range of TCP or UDP ports, both ends included.
 *
 * @param first from 1 to 65535
 * @param last  from {@code first} to 65535
 */
public record PortRange(int first, int last) {
    public PortRange {
        if (first < 1 || last < first || last > 65_535) {
            throw new IllegalArgumentException("no range of ports: " + first + "-" + last);
        }
    }

    /** {@return the range of one port} */
    public static PortRange of(int port) {
        return new PortRange(port, port);
    }

    /** {@return how many ports it holds} */
    public int size() {
        return last - first + 1;
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
