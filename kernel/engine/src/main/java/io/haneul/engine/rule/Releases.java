package io.haneul.engine.rule;

import io.haneul.commands.Access.Right;
import io.haneul.commands.network.DisassociateIpAddress;
import io.haneul.commands.network.UpdateIpAddress;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.OneStep;
import io.haneul.engine.network.Networks;
import io.haneul.model.IpAddress;
import io.haneul.model.PublicAddressId;
import io.haneul.store.Tx;
import io.haneul.store.network.PublicAddressRow;
import io.haneul.store.network.RuleRow;
import java.util.List;
import java.util.UUID;

/**
 * Gives public addresses back, with all rules about them: nobody else gets an address while its network's providers still serve
 * it. Changes how addresses are shown.
 */
final class Releases {
    private static final String KIND = "IpAddress";

    private final Kernel kernel;
    private final Networks networks;
    private final Changes changes;

    Releases(Kernel kernel, Networks networks, Changes changes) {
        this.kernel = kernel;
        this.networks = networks;
        this.changes = changes;
    }

    void register() {
        changes.on(
                DisassociateIpAddress.class, this::release, new Changes.Ends(this::released, Endings.TAKEN.undone()));
        kernel.oneStep().on(UpdateIpAddress.class, Releases::planned, Releases::show);
    }

    private RuleBaton release(Tx tx, Request<DisassociateIpAddress> request) {
        PublicAddressRow address = releasable(tx, request);
        Ground ground = Ground.of(tx, "id", address.id());
        RuleBaton baton = changes.change(
                tx,
                request.caller(),
                ground.network(),
                new Events.Resource(
                        KIND, address.id().value(), address.address().text()));
        Removing.revoke(tx, tx.rules().on(address.id()), baton);
        return baton;
    }

    private PublicAddressRow releasable(Tx tx, Request<DisassociateIpAddress> request) {
        DisassociateIpAddress command = request.command();
        if (command.id().isPresent() == command.ipAddress().isPresent()) {
            throw Refusal.parameter("id", "or ipaddress must be given, and not both");
        }
        PublicAddressRow address = command.id()
                .map(id -> tx.publicAddresses().find(id).orElseThrow(() -> Refusal.reference("id", id)))
                .orElseGet(() -> named(tx, request, command.ipAddress().orElseThrow()));
        if (address.sourceNat()) {
            throw Refusal.parameter(
                    "id", address.address() + " is its network's source NAT address, which goes with the network");
        }
        if (address.isSystem()) {
            throw Refusal.parameter("id", address.address() + " is the system's own");
        }
        return address;
    }

    /** An address in words is a reference like any other: one that is another's is refused like one that nobody has. */
    private PublicAddressRow named(Tx tx, Request<DisassociateIpAddress> request, String text) {
        List<PublicAddressRow> rows = tx.publicAddresses().named(address(text).text());
        List<UUID> ids = rows.stream().map(row -> row.id().value()).toList();
        List<UUID> granted = ids.isEmpty()
                ? List.of()
                : kernel.references()
                        .granted(tx, request.caller(), new Reference(PublicAddressId.class, Right.OPERATE), ids);
        return rows.stream()
                .filter(row -> granted.contains(row.id().value()))
                .findFirst()
                .orElseThrow(() -> Refusal.reference("ipaddress", text));
    }

    private static IpAddress address(String text) {
        try {
            return new IpAddress(text.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("ipaddress", "must be an IPv4 address");
        }
    }

    /** Rules made about it meanwhile go too: whoever makes one holds the network, and finds no address after this. */
    private void released(Tx tx, RuleBaton baton) {
        tx.networks().lock(baton.network());
        Endings.gone(tx, baton);
        PublicAddressId id = new PublicAddressId(baton.thing().id());
        List<RuleRow> late = tx.rules().on(id);
        if (!late.isEmpty()) {
            Removing.revoke(tx, late, baton);
            Endings.gone(tx, baton);
            networks.changed(tx, baton.network());
        }
        tx.tags().forget(id.value());
        tx.publicAddresses().release(id);
    }

    private static OneStep.Plan planned(Tx tx, Request<UpdateIpAddress> request) {
        Shows.requireNoId(request.command().customId());
        return OneStep.Plan.of(KIND, request.command().id().value());
    }

    private static void show(Tx tx, OneStep.Work<UpdateIpAddress> work) {
        PublicAddressId id = work.command().id();
        PublicAddressRow address = tx.publicAddresses().find(id).orElseThrow(() -> Refusal.reference("id", id));
        work.command().forDisplay().ifPresent(display -> tx.publicAddresses().show(id, display));
        Events.completed(
                tx,
                "NET.IPUPDATE",
                Events.Owner.of(work.caller()).tellingTo(address.accountId(), address.domainId()),
                new Events.Resource(KIND, id.value(), address.address().text()));
    }
}
