package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.engine.placement.Demand;
import io.haneul.model.AccountId;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.HostId;
import io.haneul.store.Tx;
import io.haneul.store.compute.AffinityGroupRow;
import io.haneul.store.compute.AffinityMemberRow;
import io.haneul.store.compute.AffinityNeighbourRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What affinity groups are, and what they mean for where a machine may be. */
final class Affinity {
    static final String APART = "host anti-affinity";
    static final String TOGETHER = "host affinity";
    static final List<String> TYPES = List.of(TOGETHER, APART);

    private Affinity() {}

    /** {@return the groups of the ids or the names, of the account} Ids were checked by the binder for the caller. */
    static List<AffinityGroupId> chosen(Tx tx, AccountId account, List<AffinityGroupId> ids, List<String> names) {
        if (!ids.isEmpty() && !names.isEmpty()) {
            throw Refusal.parameter("affinitygroupnames", "cannot be given together with affinitygroupids");
        }
        List<AffinityGroupId> wanted = names.stream()
                .map(name -> tx.affinityGroups()
                        .named(account, name)
                        .map(AffinityGroupRow::id)
                        .orElseThrow(() -> Refusal.reference("affinitygroupnames", name)))
                .collect(Collectors.toCollection(() -> new ArrayList<>(ids)))
                .stream()
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            tx.affinityGroups().all(wanted).stream()
                    .filter(group -> !group.accountId().equals(account))
                    .findFirst()
                    .ifPresent(group -> {
                        throw Refusal.parameter(
                                "affinitygroupids",
                                "group " + group.id() + " is not of the account the machine belongs to");
                    });
        }
        return wanted;
    }

    /** {@return the groups a machine is in} */
    static List<AffinityGroupId> of(Tx tx, UUID vm) {
        return tx.affinityGroups().ofMachines(List.of(vm)).stream()
                .map(AffinityMemberRow::groupId)
                .toList();
    }

    /** {@return where the groups let the machine be now} */
    static Demand.Neighbours neighbours(Tx tx, UUID vm, List<AffinityGroupId> groups) {
        if (groups.isEmpty()) {
            return Demand.Neighbours.NONE;
        }
        List<AffinityNeighbourRow> rows = tx.affinityGroups().neighbours(vm, groups);
        return new Demand.Neighbours(hosts(rows, APART), hosts(rows, TOGETHER));
    }

    private static Set<HostId> hosts(List<AffinityNeighbourRow> rows, String type) {
        return rows.stream()
                .filter(row -> row.type().equals(type))
                .map(AffinityNeighbourRow::hostId)
                .collect(Collectors.toSet());
    }

    /** {@return whether the machine may be on the host still, while no other machine of the groups finds a place} */
    static boolean holds(Tx tx, UUID vm, List<AffinityGroupId> groups, HostId host) {
        if (groups.isEmpty()) {
            return true;
        }
        tx.affinityGroups().lock(groups);
        return neighbours(tx, vm, groups).allow(host);
    }
}
