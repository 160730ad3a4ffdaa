package io.haneul.engine.rule;

import io.haneul.commands.Success;
import io.haneul.commands.network.CreateIpForwardingRule;
import io.haneul.commands.network.DeleteIpForwardingRule;
import io.haneul.commands.network.DisableStaticNat;
import io.haneul.commands.network.EnableStaticNat;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.model.PublicAddressId;
import io.haneul.store.Tx;
import io.haneul.store.network.PublicAddressRow;
import io.haneul.store.network.RuleKind;
import io.haneul.store.network.RuleRow;
import io.haneul.store.network.RuleState;
import java.util.List;
import java.util.Optional;

/** Public addresses that are one machine's altogether, and the ports of them that are open. */
final class StaticNats {
    private static final String SERVICE = "StaticNat";
    private static final String ADDRESS = "IpAddress";
    private static final List<String> PROTOCOLS = List.of("tcp", "udp");
    private static final Matter ALL = new Matter("all", null, null, null, null);

    private final Changes changes;
    private final Removing removing;

    StaticNats(Changes changes, Removing removing) {
        this.changes = changes;
        this.removing = removing;
    }

    void register() {
        changes.at(EnableStaticNat.class, this::enable, Endings.MADE, Success.plain());
        changes.on(DisableStaticNat.class, this::disable, Endings.TAKEN);
        changes.on(CreateIpForwardingRule.class, this::open, Endings.MADE);
        changes.on(
                DeleteIpForwardingRule.class,
                (tx, request) ->
                        removing.rule(tx, request.caller(), request.command().id(), RuleKind.OPEN_PORT),
                Endings.TAKEN);
    }

    private RuleBaton enable(Tx tx, Request<EnableStaticNat> request) {
        EnableStaticNat command = request.command();
        Ground ground = Ground.of(tx, "ipaddressid", command.ipAddressId())
                .requireService(SERVICE)
                .requireNetwork(command.networkId());
        PublicAddressRow address = ground.publicAddress();
        if (address.sourceNat() || address.isSystem()) {
            throw Refusal.parameter(
                    "ipaddressid",
                    address.address() + " is its network's way out, or the system's: it cannot have static NAT");
        }
        Guest guest = Guest.of(tx, ground.network(), command.virtualMachineId(), command.vmGuestIp());
        requireAlone(tx, guest, address.id());
        RuleRow draft = ground.draft(tx, RuleKind.STATIC_NAT, ALL)
                .vmId(guest.nic().vmId())
                .nicId(guest.nic().id())
                .guestAddress(guest.address())
                .build();
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                ground.network(),
                Changes.thing(Firewalls.KIND, draft.id().value()));
        ground.store(tx, draft.withChangeId(baton.change()));
        return baton;
    }

    /** A guest's address has one public one, under which it leaves. */
    private static void requireAlone(Tx tx, Guest guest, PublicAddressId address) {
        boolean taken = tx.rules().staticNatTo(guest.nic().id()).stream()
                .filter(rule -> rule.state() != RuleState.REVOKE)
                .filter(rule -> !address.equals(rule.addressId()))
                .anyMatch(rule -> java.util.Objects.equals(rule.guestAddress(), guest.address()));
        if (taken) {
            throw new Refusal(
                    ApiCode.RULE_CONFLICT,
                    "The virtual machine " + guest.nic().vmId() + " has static NAT of another address already");
        }
    }

    private RuleBaton disable(Tx tx, Request<DisableStaticNat> request) {
        PublicAddressId id = request.command().ipAddressId();
        Ground ground = Ground.of(tx, "ipaddressid", id);
        List<RuleRow> there = tx.rules().on(id);
        List<RuleRow> going = there.stream()
                .filter(rule -> rule.kind() == RuleKind.STATIC_NAT || rule.kind() == RuleKind.OPEN_PORT)
                .toList();
        if (going.stream().noneMatch(rule -> rule.kind() == RuleKind.STATIC_NAT)) {
            throw Refusal.parameter("ipaddressid", "static NAT is not enabled for the address");
        }
        RuleBaton baton = changes.change(tx, request.caller(), ground.network(), Changes.thing(ADDRESS, id.value()));
        List<RuleRow> opened = there.stream()
                .filter(rule -> going.stream().anyMatch(one -> one.id().equals(rule.relatedId())))
                .toList();
        Removing.revoke(tx, going, baton);
        Removing.revoke(tx, opened, baton);
        return baton;
    }

    private RuleBaton open(Tx tx, Request<CreateIpForwardingRule> request) {
        CreateIpForwardingRule command = request.command();
        Matter matter = Matter.of(
                command.protocol(), Matter.Given.ports(Optional.of(command.startPort()), command.endPort()), PROTOCOLS);
        String sources = Matter.cidrs("cidrlist", command.cidrList(), Firewalls.EVERYWHERE);
        boolean opens = command.openFirewall().orElse(true);
        if (!opens && !command.cidrList().isEmpty()) {
            throw Refusal.parameter("cidrlist", "can be given only when the firewall is opened");
        }
        Ground ground = Ground.of(tx, "ipaddressid", command.ipAddressId()).requireService(SERVICE);
        RuleRow nat = tx.rules().on(command.ipAddressId()).stream()
                .filter(rule -> rule.kind() == RuleKind.STATIC_NAT && rule.state() != RuleState.REVOKE)
                .findFirst()
                .orElseThrow(() -> Refusal.parameter("ipaddressid", "static NAT is not enabled for the address"));
        RuleRow draft = ground.draft(tx, RuleKind.OPEN_PORT, matter)
                .privateFirst(matter.first())
                .privateLast(matter.last())
                .vmId(nat.vmId())
                .nicId(nat.nicId())
                .guestAddress(nat.guestAddress())
                .build();
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                ground.network(),
                Changes.thing(Firewalls.KIND, draft.id().value()));
        RuleRow rule = draft.withChangeId(baton.change());
        ground.store(tx, rule);
        if (opens) {
            ground.open(tx, rule, sources);
        }
        return baton;
    }
}
