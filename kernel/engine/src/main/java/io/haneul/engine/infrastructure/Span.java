package io.haneul.engine.infrastructure;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.haneul.engine.command.Refusal;
import io.haneul.model.IpAddress;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Addresses that follow each other, both ends among them.
 *
 * @param start the lowest
 * @param end   the highest
 */
record Span(IpAddress start, IpAddress end) {
    /** The parameters a range comes in. */
    record Words(Optional<String> gateway, Optional<String> netmask, Optional<String> start, Optional<String> end) {}

    /**
     * A range within the subnet of its gateway.
     *
     * @param gateway the subnet's way out, no part of the range
     * @param netmask of the subnet
     */
    record Within(IpAddress gateway, IpAddress netmask, Span span) {
        String cidr() {
            return block(gateway, netmask).toString();
        }

        /** {@return the addresses of the subnet} */
        Span subnet() {
            IPAddress block = block(gateway, netmask);
            return new Span(ip(block.getLower()), ip(block.getUpper()));
        }
    }

    /**
     * {@return the range}
     *
     * @throws Refusal naming the parameter and the rule it breaks
     */
    static Within read(Words words) {
        IpAddress gateway = Given.address4("gateway", required("gateway", words.gateway()));
        IpAddress netmask = netmask(required("netmask", words.netmask()));
        IpAddress start = Given.address4("startip", required("startip", words.start()));
        IpAddress end = words.end()
                .filter(text -> !text.isEmpty())
                .map(text -> Given.address4("endip", text))
                .orElse(start);
        if (start.compareTo(end) > 0) {
            throw Refusal.parameter("endip", "must not be lower than startip");
        }
        Within range = new Within(gateway, netmask, new Span(start, end));
        inside(range, "startip", start);
        inside(range, "endip", end);
        if (range.span().has(gateway)) {
            throw Refusal.parameter("gateway", "must not lie in the range from startip to endip");
        }
        return range;
    }

    private static void inside(Within range, String parameter, IpAddress address) {
        Span subnet = range.subnet();
        boolean usable = address.compareTo(subnet.start()) > 0 && address.compareTo(subnet.end()) < 0;
        boolean tiny = subnet.size() <= 2 && subnet.has(address);
        if (!usable && !tiny) {
            throw Refusal.parameter(
                    parameter,
                    "must be an address for machines in the subnet " + range.cidr() + " of gateway and netmask");
        }
    }

    private static String required(String parameter, Optional<String> text) {
        return text.filter(given -> !given.isBlank()).orElseThrow(() -> Refusal.parameter(parameter, "must be given"));
    }

    private static IpAddress netmask(String text) {
        IpAddress mask = Given.address4("netmask", text);
        Integer prefix = address(mask).getBlockMaskPrefixLength(true);
        if (prefix == null || prefix == 0) {
            throw Refusal.parameter("netmask", "must be a netmask such as 255.255.255.0");
        }
        return mask;
    }

    /**
     * {@return the block a CIDR says, written as its lowest address}
     *
     * @throws Refusal when it says none
     */
    static String cidr(String parameter, String text) {
        IPAddress block = new IPAddressString(text.strip()).getAddress();
        if (block == null || !block.isIPv4() || !block.isPrefixed() || text.indexOf('/') < 0) {
            throw Refusal.parameter(parameter, "must be a block of IPv4 addresses such as 10.1.0.0/16");
        }
        return block.toPrefixBlock().toString();
    }

    boolean has(IpAddress address) {
        return start.compareTo(address) <= 0 && address.compareTo(end) <= 0;
    }

    boolean overlaps(Span other) {
        return start.compareTo(other.end) <= 0 && other.start.compareTo(end) <= 0;
    }

    long size() {
        return new BigInteger(1, end.bytes())
                .subtract(new BigInteger(1, start.bytes()))
                .add(BigInteger.ONE)
                .longValueExact();
    }

    @Override
    public String toString() {
        return start + "-" + end;
    }

    private static IPAddress block(IpAddress gateway, IpAddress netmask) {
        return address(gateway).toPrefixBlock(address(netmask).getBlockMaskPrefixLength(true));
    }

    private static IPAddress address(IpAddress address) {
        return new IPAddressString(address.text()).getAddress();
    }

    private static IpAddress ip(IPAddress address) {
        return new IpAddress(address.withoutPrefixLength().toString());
    }
}
