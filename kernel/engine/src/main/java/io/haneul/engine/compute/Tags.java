package io.haneul.engine.compute;

import io.haneul.store.Tx;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.compute.VmRow;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags that a machine's host and pool must have, as its offering says. */
record Tags(Set<String> host, Set<String> storage) {
    static Tags of(Tx tx, VmRow vm) {
        return Optional.ofNullable(vm.serviceOfferingId())
                .flatMap(id -> tx.serviceOfferings().find(id))
                .map(Tags::of)
                .orElseGet(() -> new Tags(Set.of(), Set.of()));
    }

    static Tags of(ServiceOfferingRow offering) {
        return new Tags(split(offering.hostTags()), split(offering.storageTags()));
    }

    private static Set<String> split(@Nullable String tags) {
        return Objects.requireNonNullElse(tags, "")
                .lines()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
    }
}
