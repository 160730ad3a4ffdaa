package io.haneul.engine.compute;

import io.haneul.engine.core.Limits.Resource;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VolumeRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How much machines and volumes take of what accounts may have. */
final class Shares {
    private Shares() {}

    static Map<Resource, Long> of(VmRow vm) {
        return new EnumMap<>(
                Map.of(Resource.USER_VM, 1L, Resource.CPU, (long) vm.cores(), Resource.MEMORY, (long) vm.memoryMib()));
    }

    static Map<Resource, Long> of(VmRow vm, List<VolumeRow> volumes) {
        Map<Resource, Long> all = of(vm);
        all.put(Resource.VOLUME, (long) volumes.size());
        all.put(
                Resource.PRIMARY_STORAGE,
                volumes.stream().mapToLong(VolumeRow::size).sum());
        return all;
    }
}
