package io.haneul.spi.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import io.haneul.model.PortRange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A port whose connections are spread over guests.
 *
 * @param rule       which
 * @param name       the tenant's
 * @param address    the public address; absent for one within the network
 * @param internal   the address within the network, for an internal balancer
 * @param protocol   spoken there
 * @param ports      that are balanced
 * @param algorithm  which guest gets a connection
 * @param sources    who may connect; empty means anybody
 * @param members    the guests
 * @param stickiness when the connections of one client stay with one guest
 * @param health     how it is found out whether a guest is well; absent when all are taken for well
 * @param certificate for {@link Protocol#SSL}
 */
public record Balance(
        UUID rule,
        String name,
        Optional<PublicAddress> address,
        Optional<IpAddress> internal,
        Protocol protocol,
        PortRange ports,
        Algorithm algorithm,
        List<Cidr> sources,
        List<Member> members,
        Optional<Stickiness> stickiness,
        Optional<HealthCheck> health,
        Optional<Certificate> certificate) {
    public Balance {
        sources = List.copyOf(sources);
        members = List.copyOf(members);
    }

    /** What is spoken at a balanced port. */
    public enum Protocol {
        TCP,
        UDP,
        /** HTTP, which lets cookies be seen. */
        HTTP,
        /** TLS, ended at the balancer. */
        SSL,
        /** TCP that tells guests the client's address in a line of its own. */
        TCP_PROXY
    }

    /** Which guest gets a connection. */
    public enum Algorithm {
        /** One after the other. */
        ROUND_ROBIN,
        /** The one with the fewest connections. */
        LEAST_CONNECTIONS,
        /** The one that the client's address stands for. */
        SOURCE
    }

    /**
     * A guest behind a balanced port.
     *
     * @param vm      the machine
     * @param address of it
     * @param port    of it; for a range of ports the first
     */
    public record Member(UUID vm, IpAddress address, int port) {}

    /**
     * How a client stays with its guest.
     *
     * @param method     that is used
     * @param name       the tenant's
     * @param parameters of the method, by the names of the API ({@code cookie-name}, {@code length}, {@code holdtime} ...)
     */
    public record Stickiness(Method method, String name, List<ServiceState.Entry> parameters) {
        public Stickiness {
            parameters = List.copyOf(parameters);
        }

        /** What a client is known by. */
        public enum Method {
            /** A cookie of the balancer's. */
            LB_COOKIE,
            /** A cookie of the application's. */
            APP_COOKIE,
            /** Its address. */
            SOURCE
        }
    }

    /**
     * How it is found out whether a guest is well.
     *
     * @param path      asked for by HTTP; empty means that a connection is enough
     * @param interval  between two tries
     * @param timeout   of one try
     * @param healthy   number of good tries after which a guest is well
     * @param unhealthy number of bad tries after which it is not
     */
    public record HealthCheck(String path, Duration interval, Duration timeout, int healthy, int unhealthy) {}

    /**
     * What the balancer shows its clients.
     *
     * @param certificate in PEM
     * @param chain       in PEM; empty without one
     * @param key         in PEM
     */
    public record Certificate(String certificate, String chain, Key key) {}
}
