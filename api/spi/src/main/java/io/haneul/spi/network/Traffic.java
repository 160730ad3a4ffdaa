package io.haneul.spi.network;

import io.haneul.model.PortRange;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A kind of traffic. Exactly one of ports and ICMP may narrow it, where the protocol has such.
 *
 * @param protocol of it
 * @param number   of the protocol, from 0 to 255, for {@link Protocol#OTHER}
 * @param ports    where it goes to, for TCP and UDP; absent for all
 * @param icmp     its type and code, for ICMP; absent for all
 */
public record Traffic(Protocol protocol, OptionalInt number, Optional<PortRange> ports, Optional<Icmp> icmp) {
    /** All traffic. */
    public static final Traffic ALL =
            new Traffic(Protocol.ALL, OptionalInt.empty(), Optional.empty(), Optional.empty());

    public Traffic {
        boolean narrowsRightly = (ports.isEmpty() || protocol == Protocol.TCP || protocol == Protocol.UDP)
                && (icmp.isEmpty() || protocol == Protocol.ICMP)
                && number.isPresent() == (protocol == Protocol.OTHER);
        if (!narrowsRightly) {
            throw new IllegalArgumentException(
                    "no such traffic: " + protocol + " " + number + " " + ports + " " + icmp);
        }
    }

    /** {@return TCP to these ports} */
    public static Traffic tcp(PortRange ports) {
        return new Traffic(Protocol.TCP, OptionalInt.empty(), Optional.of(ports), Optional.empty());
    }

    /** {@return UDP to these ports} */
    public static Traffic udp(PortRange ports) {
        return new Traffic(Protocol.UDP, OptionalInt.empty(), Optional.of(ports), Optional.empty());
    }

    /** A protocol above IP. */
    public enum Protocol {
        /** Every protocol. */
        ALL,
        TCP,
        UDP,
        ICMP,
        /** One that is named by its number. */
        OTHER
    }

    /**
     * A kind of ICMP.
     *
     * @param type from 0 to 255
     * @param code from 0 to 255; absent for all codes of the type
     */
    public record Icmp(int type, OptionalInt code) {}
}
