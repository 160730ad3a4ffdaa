package io.haneul.engine.compute;

import io.haneul.commands.compute.FindHostsForMigration;
import io.haneul.commands.compute.HostForMigration;
import io.haneul.commands.compute.MigrateVirtualMachine;
import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.compute.Lifecycle.Wisher;
import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.HostIndex;
import io.haneul.engine.infrastructure.Thresholds;
import io.haneul.engine.placement.Decision;
import io.haneul.engine.placement.Demand;
import io.haneul.engine.placement.Grounds;
import io.haneul.model.Bytes;
import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.JobId;
import io.haneul.model.Mhz;
import io.haneul.store.Tx;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Moves running machines to other hosts at the wish of root admins, and says where they could go. */
final class Migrations {
    private final Kernel kernel;
    private final Parts parts;
    private final MigrateVm script;

    Migrations(Kernel kernel, Parts parts, MigrateVm script) {
        this.kernel = kernel;
        this.parts = parts;
        this.script = script;
    }

    void register() {
        kernel.jobs().register(script);
        kernel.commands().on(MigrateVirtualMachine.class, this::migrate);
        kernel.commands().on(FindHostsForMigration.class, this::find);
    }

    private Answer migrate(Request<MigrateVirtualMachine> request) {
        MigrateVirtualMachine command = request.command();
        UUID id = command.virtualMachineId().value();
        if (command.hostId().isEmpty() && !command.autoSelect().orElse(true)) {
            throw Refusal.parameter("hostid", "is needed when autoselect is false");
        }
        VmRow seen = kernel.store().read(tx -> Lifecycle.machine(tx, id));
        Wish.MIGRATE.require(seen);
        command.hostId().ifPresent(host -> requireOther(seen, host));
        Decision decision = kernel.store().read(tx -> decide(tx, seen, command.hostId()));
        HostId to = decision.place()
                .map(Decision.Place::host)
                .orElseThrow(() -> new Refusal(
                        ApiCode.INSUFFICIENT_CAPACITY,
                        "There is no host the virtual machine can move to: " + reason(decision, command.hostId())));
        Wisher wisher = Wisher.of(request.caller(), "migrateVirtualMachine", MigrateBaton.EVENT);
        return new Answer.Accepted(kernel.store().inTransaction(tx -> begin(tx, seen, to, wisher)), Optional.empty());
    }

    /** Of all that was left out, why the host asked for was; else a summary. */
    private String reason(Decision decision, Optional<HostId> wanted) {
        return wanted.flatMap(id -> parts.hosts().index().host(id))
                .flatMap(host -> decision.rejected().stream()
                        .filter(rejection -> rejection.what().endsWith("host " + host.name()))
                        .findFirst())
                .map(rejection -> rejection.what() + " " + rejection.reason())
                .orElseGet(decision::summary);
    }

    private void requireOther(VmRow vm, HostId to) {
        HostId from = Objects.requireNonNull(vm.hostId());
        if (from.equals(to)) {
            throw Refusal.parameter("hostid", "is the host the virtual machine runs on");
        }
        Optional<ClusterId> here = parts.hosts().index().host(from).map(HostIndex.Host::cluster);
        Optional<ClusterId> there = parts.hosts().index().host(to).map(HostIndex.Host::cluster);
        if (there.isEmpty() || !here.equals(there)) {
            throw Refusal.parameter("hostid", "is not of the cluster the virtual machine runs in");
        }
    }

    private Decision decide(Tx tx, VmRow vm, Optional<HostId> to) {
        StartBaton.Want want = Wants.of(tx, vm);
        HostId from = Objects.requireNonNull(vm.hostId());
        return parts.placement()
                .decide(new Demand(
                        vm.id(),
                        vm.accountId(),
                        vm.zoneId(),
                        vm.hypervisor(),
                        new Mhz(vm.mhz()),
                        new Bytes(vm.memoryBytes()),
                        new Bytes(0),
                        tx.volumes().of(vm.id()).stream()
                                .flatMap(volume -> Optional.ofNullable(volume.poolId()).stream())
                                .collect(Collectors.toSet()),
                        want.hostTags(),
                        want.storageTags(),
                        Optional.empty(),
                        parts.hosts().index().host(from).map(HostIndex.Host::cluster),
                        to,
                        Set.of(from),
                        Optional.empty(),
                        Affinity.neighbours(tx, vm.id(), want.groups()),
                        Thresholds.Full.nothing()));
    }

    private JobId begin(Tx tx, VmRow vm, HostId to, Wisher wisher) {
        HostId from = Objects.requireNonNull(vm.hostId());
        MigrateBaton baton = new MigrateBaton(vm.id(), from, to, wisher.telling(vm));
        JobId job = kernel.jobs().admit(tx, Lifecycle.admission(vm, script, baton, wisher));
        boolean holds = Affinity.holds(tx, vm.id(), Affinity.of(tx, vm.id()), to);
        if (!holds || tx.vms().begin(vm.id(), VmState.RUNNING, VmState.MIGRATING, job, tx.now()) == 0) {
            throw new Refusal(ApiCode.IN_USE, "Virtual machine " + vm.id() + " is being changed by another call");
        }
        // what was seen before the transaction may have moved or grown since
        VmRow now = Lifecycle.machine(tx, vm.id());
        if (!from.equals(now.hostId()) || now.mhz() != vm.mhz() || now.memoryBytes() != vm.memoryBytes()) {
            throw new Refusal(ApiCode.IN_USE, "Virtual machine " + vm.id() + " is being changed by another call");
        }
        if (tx.hosts().reserve(to, vm.mhz(), vm.memoryBytes()) == 0) {
            throw new Refusal(ApiCode.INSUFFICIENT_CAPACITY, "Host " + to + " has no room for the virtual machine");
        }
        tx.afterCommit(() -> parts.hosts().index().tookHost(to, vm.accountId(), vm.mhz(), vm.memoryBytes()));
        Events.tell(tx, Events.Stage.SCHEDULED, baton.tells(vm));
        return job;
    }

    private Answer find(Request<FindHostsForMigration> request) {
        FindHostsForMigration command = request.command();
        Page page = kernel.listing().page(command.paging());
        String keyword = command.paging().keyword().orElse("");
        return kernel.store().read(tx -> {
            VmRow vm = Lifecycle.machine(tx, command.virtualMachineId().value());
            Wish.MIGRATE.require(vm);
            HostId from = Objects.requireNonNull(vm.hostId());
            List<HostIndex.Host> others = parts.hosts().index().host(from).stream()
                    .flatMap(here -> parts.hosts().index().hostsOf(here.cluster()).stream())
                    .filter(host -> !host.id().equals(from) && host.name().contains(keyword))
                    .toList();
            Set<UUID> fit = decide(tx, vm, Optional.empty()).grounds().hosts().stream()
                    .map(Grounds.Candidate::id)
                    .collect(Collectors.toSet());
            return new Answer.Listing(
                    others.size(),
                    others.stream()
                            .skip(page.offset())
                            .limit(page.limit())
                            .flatMap(host ->
                                    kernel
                                            .views()
                                            .load(
                                                    tx,
                                                    request.caller(),
                                                    HostResponse.class,
                                                    host.id().value())
                                            .stream())
                            .map(HostResponse.class::cast)
                            .map(host -> new HostForMigration(
                                    host,
                                    fit.contains(
                                            Objects.requireNonNull(host.id()).value()),
                                    false))
                            .toList());
        });
    }
}
