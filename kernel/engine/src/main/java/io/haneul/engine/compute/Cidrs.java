package io.haneul.engine.compute;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;

/** What lists show of a network's addresses. */
final class Cidrs {
    private Cidrs() {}

    /** {@return the netmask of a CIDR, such as {@code 255.255.255.0}} */
    static String netmask(String cidr) {
        IPAddress network = new IPAddressString(cidr).getAddress();
        return network.getNetwork()
                .getNetworkMask(network.getPrefixLength(), false)
                .toString();
    }
}
