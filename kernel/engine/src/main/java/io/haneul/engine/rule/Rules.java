package io.haneul.engine.rule;

import io.haneul.engine.access.Ownership;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.network.Networks;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.StickinessPolicyId;
import io.haneul.store.network.OwnedAddressRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tenants' rules about networks. */
public final class Rules {
    private final Kernel kernel;
    private final Networks networks;

    public Rules(Kernel kernel, Networks networks) {
        this.kernel = kernel;
        this.networks = networks;
    }

    /** Adds commands, references, views and scripts; once, while the engine is assembled. */
    public void register() {
        Changes changes = new Changes(kernel, networks);
        Removing removing = new Removing(changes);
        Shows shows = new Shows(kernel.oneStep());
        new Firewalls(changes, removing, shows).register();
        new Forwards(changes, removing).register();
        new StaticNats(changes, removing).register();
        new Balances(changes, removing, new Members(changes)).register();
        new MemberLists(kernel).register();
        new Stickiness(changes, kernel.oneStep()).register();
        new StickinessLists(kernel).register();
        new Releases(kernel, networks, changes).register();
        new RuleLists(kernel).register();
        kernel.references()
                .add(StickinessPolicyId.class, (tx, ids) -> owners(tx.balances().ownedPolicies(ids)));
        kernel.references()
                .add(FirewallRuleId.class, (tx, ids) -> owners(tx.rules().owned(ids)));
    }

    private static Map<UUID, Ownership> owners(List<OwnedAddressRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        OwnedAddressRow::id, row -> new Ownership.OfAccount(row.accountId(), row.path(), false)));
    }
}
