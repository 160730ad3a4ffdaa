package io.haneul.spi.network;

import io.haneul.model.IpAddress;
import java.util.List;
import java.util.UUID;

/**
 * A way into the network for people.
 *
 * @param id        of the VPN
 * @param address   they connect to
 * @param protocol  they speak
 * @param key       shared by all
 * @param addresses they get, first and last
 * @param users     who may connect, in the order of their names
 */
public record RemoteAccess(
        UUID id, PublicAddress address, Protocol protocol, Key key, AddressRange addresses, List<User> users) {
    public RemoteAccess {
        users = List.copyOf(users);
    }

    /** What clients speak. */
    public enum Protocol {
        IKEV2,
        L2TP
    }

    /**
     * Addresses one after the other.
     *
     * @param first of them
     * @param last  of them
     */
    public record AddressRange(IpAddress first, IpAddress last) {}

    /**
     * Somebody who may connect.
     *
     * @param name     of the user
     * @param password of the user
     */
    public record User(String name, Key password) {}
}
