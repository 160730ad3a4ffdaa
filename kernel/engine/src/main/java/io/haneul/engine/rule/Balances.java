package io.haneul.engine.rule;

import io.haneul.commands.network.AssignToLoadBalancerRule;
import io.haneul.commands.network.CreateLoadBalancerRule;
import io.haneul.commands.network.DeleteLoadBalancerRule;
import io.haneul.commands.network.RemoveFromLoadBalancerRule;
import io.haneul.commands.network.UpdateLoadBalancerRule;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Listing;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Public ports whose connections are spread over machines. */
final class Balances {
    private static final String SERVICE = "Lb";
    private static final List<String> ALGORITHMS = List.of("source", "roundrobin", "leastconn");
    private static final List<String> PROTOCOLS = List.of("tcp", "udp", "ssl", "tcp-proxy");

    private final Changes changes;
    private final Removing removing;
    private final Members members;

    Balances(Changes changes, Removing removing, Members members) {
        this.changes = changes;
        this.removing = removing;
        this.members = members;
    }

    void register() {
        changes.on(CreateLoadBalancerRule.class, this::create, Endings.MADE);
        changes.on(UpdateLoadBalancerRule.class, this::update, Endings.CHANGED);
        changes.on(
                DeleteLoadBalancerRule.class,
                (tx, request) ->
                        removing.rule(tx, request.caller(), request.command().id(), RuleKind.BALANCE),
                Endings.TAKEN);
        changes.on(AssignToLoadBalancerRule.class, members::assign, Members.ASSIGNED);
        changes.on(RemoveFromLoadBalancerRule.class, members::remove, Members.REMOVED);
    }

    private RuleBaton create(Tx tx, Request<CreateLoadBalancerRule> request) {
        CreateLoadBalancerRule command = request.command();
        int port = Matter.port("publicport", command.publicPort());
        int inside = Matter.port("privateport", command.privatePort());
        String protocol = command.protocol().map(Balances::protocol).orElse("tcp");
        String sources = Matter.cidrs("cidrlist", command.cidrList(), "");
        Ground ground = Ground.of(
                        tx,
                        "publicipid",
                        command.publicIpId().orElseThrow(() -> Refusal.parameter("publicipid", "must be given")))
                .requireService(SERVICE)
                .requireNetwork(command.networkId());
        requireOwner(tx, request, ground);
        RuleRow draft = ground.draft(tx, RuleKind.BALANCE, new Matter(protocol, port, port, null, null))
                .name(name(command.name()))
                .description(command.description().orElse(null))
                .algorithm(algorithm(command.algorithm()))
                .sources(sources)
                .privateFirst(inside)
                .privateLast(inside)
                .display(command.forDisplay().orElse(true))
                .build();
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                ground.network(),
                Changes.thing(Firewalls.KIND, draft.id().value()));
        RuleRow rule = draft.withChangeId(baton.change());
        ground.store(tx, rule);
        if (command.openFirewall().orElse(true)) {
            ground.open(tx, rule, sources.isEmpty() ? Firewalls.EVERYWHERE : sources);
        }
        return baton;
    }

    /** What is named besides the address must be the address's. */
    private static void requireOwner(Tx tx, Request<CreateLoadBalancerRule> request, Ground ground) {
        CreateLoadBalancerRule command = request.command();
        if (command.zoneId()
                .filter(zone -> !zone.equals(ground.network().zoneId()))
                .isPresent()) {
            throw Refusal.parameter("zoneid", "must be the zone of the address");
        }
        boolean named = command.owner().account().isPresent()
                || command.owner().domainId().isPresent();
        if (named
                && !Listing.owner(tx, request.caller(), command.owner())
                        .accountId()
                        .equals(ground.network().accountId())) {
            throw Refusal.parameter("account", "must be the account of the address");
        }
    }

    private static String name(String name) {
        if (name.isBlank()) {
            throw Refusal.parameter("name", "must not be empty");
        }
        return name;
    }

    private static String protocol(String name) {
        return oneOf("protocol", PROTOCOLS, name);
    }

    private static String algorithm(String name) {
        return oneOf("algorithm", ALGORITHMS, name);
    }

    private static String oneOf(String parameter, List<String> known, String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (!known.contains(lower)) {
            throw Refusal.parameter(parameter, "must be one of " + String.join(", ", known));
        }
        return lower;
    }

    private RuleBaton update(Tx tx, Request<UpdateLoadBalancerRule> request) {
        UpdateLoadBalancerRule command = request.command();
        Shows.requireNoId(command.customId());
        Removing.Standing standing = Removing.Standing.of(tx, "id", command.id(), RuleKind.BALANCE);
        RuleRow rule = standing.rule();
        RuleRow changed = rule.with(row -> {
            command.name().map(Balances::name).ifPresent(row::name);
            command.description().ifPresent(row::description);
            command.algorithm().map(Balances::algorithm).ifPresent(row::algorithm);
            command.protocol().map(Balances::protocol).ifPresent(row::protocol);
            command.forDisplay().ifPresent(row::display);
            row.sources(Matter.cidrs("cidrlist", command.cidrList(), rule.sources()));
            row.state(RuleState.ADD).reason(null);
        });
        Conflicts.require(
                tx.rules().on(standing.ground().publicAddress().id()),
                changed,
                standing.ground().conserve());
        RuleBaton baton = changes.change(
                        tx,
                        request.caller(),
                        standing.ground().network(),
                        Changes.thing(Firewalls.KIND, rule.id().value()))
                .withBefore(Optional.of(rule));
        tx.rules().change(changed.withChangeId(baton.change()));
        return baton;
    }
}
