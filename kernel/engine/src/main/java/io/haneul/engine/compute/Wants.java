package io.haneul.engine.compute;

import io.haneul.engine.compute.StartBaton.Want;
import io.haneul.model.AffinityGroupId;
import io.haneul.store.Tx;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.compute.VmKind;
import io.haneul.store.compute.VmRow;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What machines take, as their rows say. */
final class Wants {
    private Wants() {}

    static Want of(Tx tx, VmRow vm) {
        Optional<ServiceOfferingRow> offering = Optional.ofNullable(vm.serviceOfferingId())
                .flatMap(id -> tx.serviceOfferings().find(id));
        return of(vm, offering, vm.kind() == VmKind.USER ? Affinity.of(tx, vm.id()) : List.of());
    }

    static Want of(VmRow vm, Optional<ServiceOfferingRow> offering, List<AffinityGroupId> groups) {
        return new Want(
                vm.accountId(),
                vm.zoneId(),
                vm.hypervisor(),
                vm.mhz(),
                vm.memoryBytes(),
                offering.map(row -> split(row.hostTags())).orElseGet(Set::of),
                offering.map(row -> split(row.storageTags())).orElseGet(Set::of),
                Optional.ofNullable(vm.lastHostId()),
                groups,
                vm.kind() == VmKind.USER && vm.lastHostId() == null);
    }

    static Set<String> split(@Nullable String tags) {
        return Objects.requireNonNullElse(tags, "")
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
    }
}
