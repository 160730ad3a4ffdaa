package io.haneul.engine.network;

import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An IPv4 network.
 *
 * @param base   the first address's position within IPv4
 * @param prefix leading bits that all addresses have in common
 */
record Ipv4(long base, int prefix) {
    private static final Pattern CIDR = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})/(\\d{1,2})");
    private static final int BITS = 32;

    /** {@return the network of the CIDR}; {@code parameter} names what it was given as */
    static Ipv4 parse(String parameter, String cidr) {
        Matcher form = CIDR.matcher(cidr);
        if (form.matches()) {
            int prefix = Integer.parseInt(form.group(2));
            if (prefix >= 8 && prefix <= 30) {
                return of(address(parameter, form.group(1)), prefix);
            }
        }
        throw Refusal.parameter(parameter, "must be an IPv4 network such as 10.1.1.0/24, of 8 to 30 bits");
    }

    /** {@return the network of the prefix that the address lies in} */
    static Ipv4 of(IpAddress address, int prefix) {
        return new Ipv4(position(address) & mask(prefix), prefix);
    }

    /** {@return the network of the netmask that the address lies in} */
    static Ipv4 of(IpAddress address, IpAddress netmask) {
        long bits = position(netmask);
        for (int prefix = 8; prefix <= 30; prefix++) {
            if (mask(prefix) == bits) {
                return of(address, prefix);
            }
        }
        throw Refusal.parameter("netmask", "must be a netmask from 255.0.0.0 to 255.255.255.252");
    }

    /** {@return the IPv4 address in a parameter} */
    static IpAddress address(String parameter, String text) {
        try {
            IpAddress address = new IpAddress(text.strip());
            if (address.text().indexOf(':') < 0) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // answered below, in the same words as an IPv6 address
        }
        throw Refusal.parameter(parameter, "must be an IPv4 address");
    }

    private static long mask(int prefix) {
        return 0xffffffffL << (BITS - prefix) & 0xffffffffL;
    }

    static long position(IpAddress address) {
        long position = 0;
        for (byte b : address.bytes()) {
            position = position << 8 | (b & 0xff);
        }
        return position;
    }

    static IpAddress at(long position) {
        return new IpAddress((position >> 24 & 0xff) + "." + (position >> 16 & 0xff) + "." + (position >> 8 & 0xff)
                + "." + (position & 0xff));
    }

    /** {@return the first address a machine may have} */
    long first() {
        return base + 1;
    }

    /** {@return the last address a machine may have} */
    long last() {
        return base + (1L << (BITS - prefix)) - 2;
    }

    boolean holds(IpAddress address) {
        long position = position(address);
        return position >= first() && position <= last();
    }

    boolean overlaps(Ipv4 other) {
        return base <= other.last() + 1 && other.base <= last() + 1;
    }

    IpAddress netmask() {
        return at(mask(prefix));
    }

    String cidr() {
        return at(base) + "/" + prefix;
    }
}
