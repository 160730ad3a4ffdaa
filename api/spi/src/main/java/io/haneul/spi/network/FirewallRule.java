package io.haneul.spi.network;

import io.haneul.model.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Traffic named by a rule of a firewall.
 *
 * @param rule    which
 * @param address the public address it goes to; absent for egress
 * @param traffic it is about
 * @param sources from whom; for egress, from which guests
 * @param targets to whom, for egress; empty means anybody
 */
public record FirewallRule(
        UUID rule, Optional<PublicAddress> address, Traffic traffic, List<Cidr> sources, List<Cidr> targets) {
    public FirewallRule {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }
}
