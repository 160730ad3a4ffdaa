package io.haneul.engine.rule;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.NetworkState;
import io.haneul.store.network.PublicAddressRow;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleRowBuilder;
import io.haneul.store.network.RuleState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule stands on, held by the transaction: whoever changes a network's rules holds the network, so that two changes that
 * exclude each other see each other.
 *
 * @param network  whose the rule is
 * @param address  it is about; absent for egress
 * @param services of the network
 * @param conserve whether an address may serve several purposes
 */
record Ground(NetworkRow network, Optional<PublicAddressRow> address, Set<String> services, boolean conserve) {
    private static final String FIREWALL = "Firewall";

    /** {@return the ground of rules about a public address of a network} */
    static Ground of(Tx tx, String parameter, PublicAddressId id) {
        PublicAddressRow seen = tx.publicAddresses().find(id).orElseThrow(() -> Refusal.reference(parameter, id));
        NetworkId network = seen.networkId();
        if (network == null) {
            throw Refusal.parameter(parameter, "the address is associated with no network");
        }
        Ground ground = of(tx, network);
        PublicAddressRow address = tx.publicAddresses()
                .find(id)
                .filter(found -> network.equals(found.networkId()))
                .orElseThrow(() -> Refusal.reference(parameter, id));
        return new Ground(ground.network, Optional.of(address), ground.services, ground.conserve);
    }

    /** {@return the ground of rules about a network} */
    static Ground of(Tx tx, NetworkId id) {
        NetworkRow network = tx.networks().lock(id).orElseThrow(() -> Refusal.reference("networkid", id));
        if (network.state() == NetworkState.DESTROY) {
            throw new Refusal(ApiCode.IN_USE, "Network " + network.name() + " is being deleted");
        }
        Set<String> services = tx.networkOfferings().services(network.offeringId()).stream()
                .map(io.haneul.store.catalog.OfferedService::service)
                .collect(java.util.stream.Collectors.toSet());
        boolean conserve =
                tx.networkOfferings().find(network.offeringId()).orElseThrow().conserveMode();
        return new Ground(network, Optional.empty(), services, conserve);
    }

    Ground requireService(String service) {
        if (!services.contains(service)) {
            throw Refusal.parameter(
                    address.isPresent() ? "ipaddressid" : "networkid",
                    "the network " + network.name() + " does not support the service " + service);
        }
        return this;
    }

    /** Refuses another network than the address's. */
    Ground requireNetwork(Optional<NetworkId> named) {
        if (named.filter(id -> !id.equals(network.id())).isPresent()) {
            throw Refusal.parameter("networkid", "must be the network of the address");
        }
        return this;
    }

    boolean hasFirewall() {
        return services.contains(FIREWALL);
    }

    PublicAddressRow publicAddress() {
        return address.orElseThrow();
    }

    /** {@return the beginning of a rule here} */
    RuleRowBuilder draft(Tx tx, RuleKind kind, Matter matter) {
        return RuleRowBuilder.builder()
                .id(NewIds.of(FirewallRuleId.class))
                .kind(kind)
                .networkId(network.id())
                .addressId(address.map(PublicAddressRow::id).orElse(null))
                .accountId(network.accountId())
                .domainId(network.domainId())
                .protocol(matter.protocol())
                .firstPort(matter.first())
                .lastPort(matter.last())
                .icmpType(matter.icmpType())
                .icmpCode(matter.icmpCode())
                .sources("")
                .targets("")
                .display(true)
                .state(RuleState.ADD)
                .created(tx.now());
    }

    /** Stores a rule, unless another is in its way (537). */
    void store(Tx tx, RuleRow rule) {
        List<RuleRow> there = rule.kind() == RuleKind.EGRESS
                ? tx.rules().of(network.id(), RuleKind.EGRESS)
                : tx.rules().on(publicAddress().id());
        Conflicts.require(there, rule, conserve);
        tx.rules().insert(rule);
    }

    /** Lets the traffic of a rule in, from where the rule is for, where the network has a firewall that would not. */
    void open(Tx tx, RuleRow rule, String sources) {
        if (hasFirewall()) {
            store(
                    tx,
                    draft(
                                    tx,
                                    RuleKind.FIREWALL,
                                    new Matter(
                                            transport(rule.protocol()), rule.firstPort(), rule.lastPort(), null, null))
                            .sources(sources)
                            .relatedId(rule.id())
                            .display(rule.display())
                            .changeId(rule.changeId())
                            .build());
        }
    }

    private static String transport(String protocol) {
        return protocol.equals("udp") ? "udp" : "tcp";
    }
}
