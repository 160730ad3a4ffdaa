package io.haneul.engine.tag;

import io.haneul.commands.Access.Right;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.tag.ResourceKind.Label;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.store.Tx;
import io.haneul.store.identity.OwnerRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the things a command names by kind and id, behind the same wall as every other reference. */
final class Things {
    private static final int MOST = 200;

    private final Kernel kernel;

    Things(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Whose a thing is; what is nobody's is told to the caller. */
    record Owner(AccountId account, DomainId domain) {}

    /** {@return the kind of that name that can carry the label} */
    ResourceKind kind(String name, Label label) {
        return ResourceKind.of(name, label, kernel.references()::knows);
    }

    /**
     * {@return whose the things are, by id}
     *
     * @throws Refusal when one is absent or not the caller's to change, in the same words
     */
    Map<UUID, Owner> owners(Tx tx, Caller caller, ResourceKind kind, Named named) {
        List<UUID> ids = named.ids().stream().distinct().toList();
        if (ids.size() > MOST) {
            throw Refusal.parameter(named.parameter(), "must name at most " + MOST);
        }
        List<UUID> granted = kernel.references().granted(tx, caller, new Reference(kind.id(), Right.OPERATE), ids);
        ids.stream().filter(id -> !granted.contains(id)).findFirst().ifPresent(id -> {
            throw Refusal.reference(named.parameter(), id);
        });
        Map<UUID, AccountId> accounts = new HashMap<>();
        kernel.references().owners(tx, kind.id(), ids).forEach((id, owned) -> accounts.put(id, account(owned, caller)));
        Map<AccountId, DomainId> domains = tx
                .accounts()
                .owners(accounts.values().stream().distinct().toList())
                .stream()
                .collect(Collectors.toMap(OwnerRow::accountId, OwnerRow::domainId));
        Map<UUID, Owner> owners = new HashMap<>();
        accounts.forEach(
                (id, account) -> owners.put(id, new Owner(account, domains.getOrDefault(account, caller.domain()))));
        return owners;
    }

    /**
     * Ids of a command.
     *
     * @param parameter they stand in
     */
    record Named(String parameter, List<UUID> ids) {}

    private static AccountId account(Ownership owned, Caller caller) {
        if (owned instanceof Ownership.OfAccount account) {
            return account.account();
        }
        return owned instanceof Ownership.SharedWith shared ? shared.owned().account() : caller.account();
    }
}
