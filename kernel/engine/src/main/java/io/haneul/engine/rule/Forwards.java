package io.haneul.engine.rule;

import io.haneul.commands.network.CreatePortForwardingRule;
import io.haneul.commands.network.DeletePortForwardingRule;
import io.haneul.commands.network.UpdatePortForwardingRule;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.store.Tx;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Ports of public addresses that lead to machines. */
final class Forwards {
    private static final String SERVICE = "PortForwarding";
    private static final List<String> PROTOCOLS = List.of("tcp", "udp");

    private final Changes changes;
    private final Removing removing;

    Forwards(Changes changes, Removing removing) {
        this.changes = changes;
        this.removing = removing;
    }

    void register() {
        changes.on(CreatePortForwardingRule.class, this::create, Endings.MADE);
        changes.on(UpdatePortForwardingRule.class, this::update, Endings.CHANGED);
        changes.on(
                DeletePortForwardingRule.class,
                (tx, request) ->
                        removing.rule(tx, request.caller(), request.command().id(), RuleKind.FORWARD),
                Endings.TAKEN);
    }

    private RuleBaton create(Tx tx, Request<CreatePortForwardingRule> request) {
        CreatePortForwardingRule command = request.command();
        Matter matter = matter(command);
        int first = Matter.port("privateport", command.privatePort());
        int last = Matter.port("privateendport", command.privateEndPort().orElse(first));
        requireSameSize(matter.first(), matter.last(), first, last);
        String sources = Matter.cidrs("cidrlist", command.cidrList(), "");
        Ground ground = Ground.of(tx, "ipaddressid", command.ipAddressId())
                .requireService(SERVICE)
                .requireNetwork(command.networkId());
        Guest guest = Guest.of(tx, ground.network(), command.virtualMachineId(), command.vmGuestIp());
        RuleRow draft = ground.draft(tx, RuleKind.FORWARD, matter)
                .sources(sources)
                .privateFirst(first)
                .privateLast(last)
                .vmId(guest.nic().vmId())
                .nicId(guest.nic().id())
                .guestAddress(guest.address())
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

    private static Matter matter(CreatePortForwardingRule command) {
        Matter.port("publicport", command.publicPort());
        command.publicEndPort().ifPresent(port -> Matter.port("publicendport", port));
        return Matter.of(
                command.protocol(),
                Matter.Given.ports(Optional.of(command.publicPort()), command.publicEndPort()),
                PROTOCOLS);
    }

    private static void requireSameSize(
            @org.jspecify.annotations.Nullable Integer first,
            @org.jspecify.annotations.Nullable Integer last,
            int privateFirst,
            int privateLast) {
        int size = Objects.requireNonNullElse(last, 0) - Objects.requireNonNullElse(first, 0);
        if (privateLast - privateFirst != size) {
            throw Refusal.parameter("privateendport", "the public and the private ports must be equally many");
        }
    }

    private RuleBaton update(Tx tx, Request<UpdatePortForwardingRule> request) {
        UpdatePortForwardingRule command = request.command();
        Shows.requireNoId(command.customId());
        Removing.Standing standing = Removing.Standing.of(tx, "id", command.id(), RuleKind.FORWARD);
        RuleRow rule = standing.rule();
        if (command.privateEndPort().isPresent() && command.privatePort().isEmpty()) {
            throw Refusal.parameter("privateendport", "must be given together with privateport");
        }
        int size = Objects.requireNonNull(rule.lastPort()) - Objects.requireNonNull(rule.firstPort());
        int first = Matter.port(
                "privateport", command.privatePort().orElseGet(() -> Objects.requireNonNull(rule.privateFirst())));
        int last = Matter.port("privateendport", command.privateEndPort().orElse(first + size));
        requireSameSize(rule.firstPort(), rule.lastPort(), first, last);
        if (command.vmGuestIp().isPresent() && command.virtualMachineId().isEmpty()) {
            throw Refusal.parameter("vmguestip", "must be given together with virtualmachineid");
        }
        Optional<Guest> guest = command.virtualMachineId()
                .map(vm -> Guest.of(tx, standing.ground().network(), vm, command.vmGuestIp()));
        String sources = Matter.cidrs("cidrlist", command.cidrList(), rule.sources());
        RuleBaton baton = changes.change(
                        tx,
                        request.caller(),
                        standing.ground().network(),
                        Changes.thing(Firewalls.KIND, rule.id().value()))
                .withBefore(Optional.of(rule));
        tx.rules().change(rule.with(row -> {
            row.privateFirst(first).privateLast(last).sources(sources);
            row.display(command.forDisplay().orElse(rule.display()));
            guest.ifPresent(to -> row.vmId(to.nic().vmId()).nicId(to.nic().id()).guestAddress(to.address()));
            row.state(RuleState.ADD).reason(null).changeId(baton.change());
        }));
        return baton;
    }
}
