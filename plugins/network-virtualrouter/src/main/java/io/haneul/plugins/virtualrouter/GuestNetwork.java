package io.haneul.plugins.virtualrouter;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.IpAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guests' IPv4 network, in the forms that the services' files want.
 *
 * @param address the first of the network
 * @param prefix  its length in bits
 */
record GuestNetwork(IpAddress address, int prefix) {
    private static final Pattern CIDR = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})/(\\d{1,2})");

    static GuestNetwork parse(String cidr) throws Fault {
        Matcher form = CIDR.matcher(cidr);
        if (form.matches()) {
            int prefix = Integer.parseInt(form.group(2));
            try {
                if (prefix >= 1 && prefix <= 30) {
                    long network = number(new IpAddress(form.group(1))) & mask(prefix);
                    return new GuestNetwork(address(network), prefix);
                }
            } catch (IllegalArgumentException e) {
                throw new Fault(FaultKind.INVALID, "'" + cidr + "' is no IPv4 network: " + e.getMessage(), e);
            }
        }
        throw new Fault(FaultKind.INVALID, "'" + cidr + "' is no IPv4 network such as 10.1.1.0/24");
    }

    String netmask() {
        return address(mask(prefix)).text();
    }

    String cidr() {
        return address.text() + "/" + prefix;
    }

    /** {@return how many leading bits of a netmask are set, such as 24 for 255.255.255.0} */
    static int prefixOf(IpAddress netmask) throws Fault {
        for (int prefix = 0; prefix <= 32; prefix++) {
            if (address(mask(prefix)).equals(netmask)) {
                return prefix;
            }
        }
        throw new Fault(FaultKind.INVALID, "'" + netmask + "' is no netmask");
    }

    private static long mask(int prefix) {
        return 0xffffffffL << (32 - prefix) & 0xffffffffL;
    }

    private static long number(IpAddress address) {
        long number = 0;
        for (byte b : address.bytes()) {
            number = number << 8 | (b & 0xff);
        }
        return number;
    }

    private static IpAddress address(long number) {
        return new IpAddress((number >> 24 & 0xff) + "." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "."
                + (number & 0xff));
    }
}
