package io.haneul.spi.network;

import java.util.List;
import java.util.UUID;

/**
 * A VPC's place in a private network.
 *
 * @param rule      which
 * @param address   the VPC's, there
 * @param sourceNat whether guests show that address there
 * @param rules     what may pass
 */
public record PrivateGateway(UUID rule, PublicAddress address, boolean sourceNat, List<AclRule> rules) {
    public PrivateGateway {
        rules = List.copyOf(rules);
    }
}
