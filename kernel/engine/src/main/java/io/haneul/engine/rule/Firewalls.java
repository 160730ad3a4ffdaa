package io.haneul.engine.rule;

import io.haneul.commands.network.CreateEgressFirewallRule;
import io.haneul.commands.network.CreateFirewallRule;
import io.haneul.commands.network.DeleteEgressFirewallRule;
import io.haneul.commands.network.DeleteFirewallRule;
import io.haneul.commands.network.UpdateEgressFirewallRule;
import io.haneul.commands.network.UpdateFirewallRule;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.model.Cidr;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import java.util.List;
import java.util.Optional;

/** What may reach public addresses, and what guests may send out. */
final class Firewalls {
    static final String KIND = "FirewallRule";
    static final String EVERYWHERE = "0.0.0.0/0";

    private static final String SERVICE = "Firewall";
    private static final List<String> INGRESS = List.of("tcp", "udp", "icmp");
    private static final List<String> EGRESS = List.of("tcp", "udp", "icmp", "all", "number");

    private final Changes changes;
    private final Removing removing;
    private final Shows shows;

    Firewalls(Changes changes, Removing removing, Shows shows) {
        this.changes = changes;
        this.removing = removing;
        this.shows = shows;
    }

    void register() {
        changes.on(CreateFirewallRule.class, this::open, Endings.MADE);
        changes.on(
                DeleteFirewallRule.class,
                (tx, request) ->
                        removing.rule(tx, request.caller(), request.command().id(), RuleKind.FIREWALL),
                Endings.TAKEN);
        changes.on(CreateEgressFirewallRule.class, this::openEgress, Endings.MADE);
        changes.on(
                DeleteEgressFirewallRule.class,
                (tx, request) ->
                        removing.rule(tx, request.caller(), request.command().id(), RuleKind.EGRESS),
                Endings.TAKEN);
        shows.on(
                UpdateFirewallRule.class,
                command -> new Shows.Wish(command.id(), command.forDisplay(), command.customId()),
                RuleKind.FIREWALL);
        shows.on(
                UpdateEgressFirewallRule.class,
                command -> new Shows.Wish(command.id(), command.forDisplay(), command.customId()),
                RuleKind.EGRESS);
    }

    private RuleBaton open(Tx tx, Request<CreateFirewallRule> request) {
        CreateFirewallRule command = request.command();
        requireUsers(command.type());
        Matter matter = Matter.of(
                command.protocol(),
                new Matter.Given(command.startPort(), command.endPort(), command.icmpType(), command.icmpCode()),
                INGRESS);
        String sources = Matter.cidrs("cidrlist", command.cidrList(), EVERYWHERE);
        Ground ground = Ground.of(tx, "ipaddressid", command.ipAddressId()).requireService(SERVICE);
        RuleRow draft = ground.draft(tx, RuleKind.FIREWALL, matter)
                .sources(sources)
                .display(command.forDisplay().orElse(true))
                .build();
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                ground.network(),
                Changes.thing(KIND, draft.id().value()));
        ground.store(tx, draft.withChangeId(baton.change()));
        return baton;
    }

    private RuleBaton openEgress(Tx tx, Request<CreateEgressFirewallRule> request) {
        CreateEgressFirewallRule command = request.command();
        requireUsers(command.type());
        Matter matter = Matter.of(
                command.protocol(),
                new Matter.Given(command.startPort(), command.endPort(), command.icmpType(), command.icmpCode()),
                EGRESS);
        Ground ground = Ground.of(tx, command.networkId()).requireService(SERVICE);
        String sources =
                Matter.cidrs("cidrlist", command.cidrList(), ground.network().cidr());
        command.cidrList().forEach(cidr -> requireWithin(cidr, ground.network().cidr()));
        RuleRow draft = ground.draft(tx, RuleKind.EGRESS, matter)
                .sources(sources)
                .targets(Matter.cidrs("destcidrlist", command.destCidrList(), EVERYWHERE))
                .display(command.forDisplay().orElse(true))
                .build();
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                ground.network(),
                Changes.thing(KIND, draft.id().value()));
        ground.store(tx, draft.withChangeId(baton.change()));
        return baton;
    }

    /** From elsewhere than the network nothing leaves it. */
    private static void requireWithin(String cidr, String network) {
        Cidr all = Cidr.parse(network);
        int slash = cidr.indexOf('/');
        boolean within = all.contains(new io.haneul.model.IpAddress(cidr.substring(0, slash)))
                && Integer.parseInt(cidr.substring(slash + 1)) >= all.prefix();
        if (!within && !cidr.equals(EVERYWHERE)) {
            throw Refusal.parameter("cidrlist", cidr + " is not within the network's CIDR " + network);
        }
    }

    private static void requireUsers(Optional<String> type) {
        if (type.filter(given -> !given.equalsIgnoreCase("user")).isPresent()) {
            throw Refusal.parameter("type", "must be user");
        }
    }
}
