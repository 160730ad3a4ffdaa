package io.haneul.spi;

import java.util.Optional;

/**
 * Where a verb acts. The connection and the host are named separately: with some vendors one connection leads to many
 * hosts.
 *
 * @param connection how to get there
 * @param host       the host meant, when the verb acts on one
 * @param appliance  the way into the appliance that serves the network, for a provider that declared one
 */
public record Target(Connection connection, Optional<HostRef> host, Optional<ApplianceLink> appliance) {
    /** {@return a target that is the connection itself} */
    public static Target of(Connection connection) {
        return new Target(connection, Optional.empty(), Optional.empty());
    }

    /** {@return a host behind a connection} */
    public static Target of(Connection connection, HostRef host) {
        return new Target(connection, Optional.of(host), Optional.empty());
    }

    /** {@return this target with a way into the appliance} */
    public Target with(ApplianceLink link) {
        return new Target(connection, host, Optional.of(link));
    }
}
