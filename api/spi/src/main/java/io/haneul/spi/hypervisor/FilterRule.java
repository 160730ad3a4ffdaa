package io.haneul.spi.hypervisor;

import io.haneul.model.Cidr;
import io.haneul.spi.network.Traffic;
import java.util.List;
import java.util.UUID;

/**
 * One kind of traffic that may pass.
 *
 * @param rule    which, for the report
 * @param traffic that may pass
 * @param peers   from or to whom; members of other groups stand here by their addresses
 */
public record FilterRule(UUID rule, Traffic traffic, List<Cidr> peers) {
    public FilterRule {
        peers = List.copyOf(peers);
    }
}
