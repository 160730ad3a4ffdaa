package io.haneul.engine.security;

import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.core.Belongings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.network.Networks;
import io.haneul.jobs.AdmissionBuilder;
import io.haneul.jobs.Run;
import io.haneul.model.AccountId;
import io.haneul.model.JobId;
import io.haneul.model.SecurityGroupId;
import io.haneul.model.SecurityGroupRuleId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.compute.VmRow;
import io.haneul.store.network.GroupRow;
import io.haneul.store.network.NetworkRow;
import io.haneul.store.network.OwnedAddressRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Security groups, as the area of machines uses them. */
public final class SecurityGroups {
    private final Kernel kernel;
    private final Networks networks;
    private final Refilter peers;

    public SecurityGroups(Kernel kernel, Networks networks) {
        this.kernel = kernel;
        this.networks = networks;
        this.peers = Refilter.ofPeers(networks);
    }

    /** Adds commands, references, views and scripts; once, while the engine is assembled. */
    public void register() {
        kernel.references()
                .add(
                        SecurityGroupId.class,
                        (tx, ids) -> owners(tx.securityGroups().owned(ids)));
        kernel.references()
                .add(
                        SecurityGroupRuleId.class,
                        (tx, ids) -> owners(tx.securityGroups().ownedRules(ids)));
        kernel.belongings().add(new OfAccounts());
        kernel.jobs().register(peers);
        networks.onLeft(this::left);
        GroupLists lists = new GroupLists(kernel);
        lists.register();
        new Groups(kernel, lists).register();
        new GroupRules(kernel, networks).register();
    }

    private static Map<UUID, Ownership> owners(List<OwnedAddressRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(
                        OwnedAddressRow::id, row -> new Ownership.OfAccount(row.accountId(), row.path(), false)));
    }

    /**
     * Which groups a machine is to be in.
     *
     * @param ids   of groups
     * @param names of groups of the machine's account
     */
    public record Wanted(List<SecurityGroupId> ids, List<String> names) {
        public Wanted {
            ids = List.copyOf(ids);
            names = List.copyOf(names);
        }
    }

    /**
     * Puts a new machine, when its interfaces are stored, in the groups that are wanted, or in its account's default group where
     * one of its networks has security groups and none is wanted.
     *
     * @throws Refusal when groups are wanted and no network has them, or one is not the machine's account's (431)
     */
    public void join(Tx tx, VmRow vm, List<NetworkRow> plugged, Wanted wanted) {
        boolean any = !wanted.ids().isEmpty() || !wanted.names().isEmpty();
        boolean offered = plugged.stream()
                .filter(network -> network.guestType() == GuestType.SHARED)
                .anyMatch(network -> tx.networkOfferings().services(network.offeringId()).stream()
                        .anyMatch(service -> service.service().equals("SecurityGroup")));
        if (!offered) {
            if (any) {
                throw Refusal.parameter("securitygroupids", "no network of the machine has security groups");
            }
            return;
        }
        if (!wanted.ids().isEmpty() && !wanted.names().isEmpty()) {
            throw Refusal.parameter("securitygroupnames", "cannot be given together with securitygroupids");
        }
        Set<SecurityGroupId> groups = new LinkedHashSet<>();
        wanted.ids()
                .forEach(id -> groups.add(ofAccount(
                        tx, vm, tx.securityGroups().find(id), () -> Refusal.reference("securitygroupids", id))));
        wanted.names()
                .forEach(name -> groups.add(ofAccount(
                        tx,
                        vm,
                        tx.securityGroups().named(vm.accountId(), name),
                        () -> Refusal.reference("securitygroupnames", name))));
        if (groups.isEmpty()) {
            groups.add(Groups.standard(tx, vm.accountId(), vm.domainId()).id());
        }
        groups.forEach(group -> tx.securityGroups().join(vm.id(), group));
        tellPeers(tx, vm.id());
    }

    private static SecurityGroupId ofAccount(Tx tx, VmRow vm, Optional<GroupRow> found, Supplier<Refusal> absent) {
        SecurityGroupId id = found.filter(group -> group.accountId().equals(vm.accountId()))
                .map(GroupRow::id)
                .orElseThrow(absent);
        // nobody removes it before this is committed
        return tx.securityGroups().lock(id).map(GroupRow::id).orElseThrow(absent);
    }

    /** Has those told anew who let in the members of a group that the machine has joined or is about to leave. */
    private void tellPeers(Tx tx, UUID vm) {
        List<UUID> knowing = tx.securityGroups().knowing(vm).stream()
                .filter(other -> !other.equals(vm))
                .toList();
        if (!knowing.isEmpty()) {
            refresh(tx, knowing);
        }
    }

    private void refresh(Tx tx, List<UUID> vms) {
        kernel.jobs()
                .admit(
                        tx,
                        AdmissionBuilder.<FilterBaton>builder()
                                .script(peers)
                                .baton(new FilterBaton(vms, List.of(), Optional.empty(), Optional.empty()))
                                .subjects(List.of())
                                .build());
    }

    /** Has hosts told of the addresses of a machine, which the transaction has changed, where it is in groups. */
    public void readdressed(Tx tx, UUID vm) {
        if (!tx.securityGroups().memberships(List.of(vm)).isEmpty()) {
            Set<UUID> told = new LinkedHashSet<>(List.of(vm));
            told.addAll(tx.securityGroups().knowing(vm));
            refresh(tx, List.copyOf(told));
        }
    }

    /** A machine that has lost its last interface is gone. */
    private void left(Tx tx, UUID vm) {
        boolean grouped = !tx.securityGroups().memberships(List.of(vm)).isEmpty();
        if (grouped && tx.nics().of(vm).isEmpty()) {
            tellPeers(tx, vm);
            tx.securityGroups().leave(vm);
        }
    }

    /** An account's groups, which go at once: its machines went before. */
    private static final class OfAccounts implements Belongings.Kind {
        @Override
        public String name() {
            return "security groups";
        }

        @Override
        public long left(Tx tx, AccountId account) {
            return tx.securityGroups().countOf(account);
        }

        @Override
        public List<JobId> take(Tx tx, AccountId account, Run.Origin by) {
            tx.securityGroups().removeAll(account);
            return List.of();
        }
    }
}
