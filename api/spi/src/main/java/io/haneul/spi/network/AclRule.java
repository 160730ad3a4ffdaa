package io.haneul.spi.network;

import io.haneul.model.Cidr;
import java.util.List;
import java.util.UUID;

/**
 * One rule of a tier's list.
 *
 * @param rule     which
 * @param number   its place
 * @param ingress  whether it is about what enters the tier, or what leaves it
 * @param allow    whether it lets pass, or does not
 * @param traffic  it is about
 * @param peers    from or to whom
 */
public record AclRule(UUID rule, int number, boolean ingress, boolean allow, Traffic traffic, List<Cidr> peers) {
    public AclRule {
        peers = List.copyOf(peers);
    }
}
