package io.haneul.engine.system;

import io.haneul.commands.compute.ListVirtualMachines;
import io.haneul.commands.compute.ListVirtualMachinesMetrics;
import io.haneul.commands.compute.ListVolumes;
import io.haneul.commands.compute.ListVolumesMetrics;
import io.haneul.commands.compute.UserVmResponse;
import io.haneul.commands.compute.VmMetricsResponse;
import io.haneul.commands.compute.VolumeMetricsResponse;
import io.haneul.commands.compute.VolumeResponse;
import io.haneul.commands.infrastructure.ClusterMetricsResponse;
import io.haneul.commands.infrastructure.ClusterResponse;
import io.haneul.commands.infrastructure.HostMetricsResponse;
import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.commands.infrastructure.ListClusters;
import io.haneul.commands.infrastructure.ListClustersMetrics;
import io.haneul.commands.infrastructure.ListHosts;
import io.haneul.commands.infrastructure.ListHostsMetrics;
import io.haneul.commands.infrastructure.ListStoragePools;
import io.haneul.commands.infrastructure.ListStoragePoolsMetrics;
import io.haneul.commands.infrastructure.ListZones;
import io.haneul.commands.infrastructure.ListZonesMetrics;
import io.haneul.commands.infrastructure.StoragePoolMetricsResponse;
import io.haneul.commands.infrastructure.StoragePoolResponse;
import io.haneul.commands.infrastructure.ZoneMetricsResponse;
import io.haneul.commands.infrastructure.ZoneResponse;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.CommandDescriptors;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Tagged;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists of the web UI's pages: the plain lists, whose handlers answer them, and figures made of what those tell. */
final class MetricsLists {
    private static final double GIB = 1L << 30;
    private static final double MIB_PER_GIB = 1024;
    private static final double MHZ_PER_GHZ = 1000;

    private final Kernel kernel;

    MetricsLists(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        on(ListZonesMetrics.class, ListZones.class, ListZonesMetrics::list, item -> {
            ZoneResponse zone = (ZoneResponse) item;
            return new ZoneMetricsResponse(zone, zone.allocationState());
        });
        on(ListClustersMetrics.class, ListClusters.class, ListClustersMetrics::list, item -> {
            ClusterResponse cluster = (ClusterResponse) item;
            return new ClusterMetricsResponse(cluster, cluster.allocationState());
        });
        on(ListHostsMetrics.class, ListHosts.class, ListHostsMetrics::list, item -> host((HostResponse) item));
        on(
                ListStoragePoolsMetrics.class,
                ListStoragePools.class,
                ListStoragePoolsMetrics::list,
                item -> pool((StoragePoolResponse) item));
        on(
                ListVirtualMachinesMetrics.class,
                ListVirtualMachines.class,
                ListVirtualMachinesMetrics::list,
                item -> machine((UserVmResponse) item));
        on(ListVolumesMetrics.class, ListVolumes.class, ListVolumesMetrics::list, item -> {
            VolumeResponse volume = (VolumeResponse) item;
            return new VolumeMetricsResponse(volume, gib(volume.size()));
        });
    }

    private <C extends Record, L extends Record> void on(
            Class<C> command, Class<L> plain, Function<C, L> list, Function<Record, Record> face) {
        String name = CommandDescriptors.of(plain).name();
        kernel.commands().on(command, request -> {
            Answer answer = kernel.commands()
                    .find(name)
                    .orElseThrow()
                    .carryOut(request.caller(), list.apply(request.command()), request.seen());
            Answer.Listing listing = (Answer.Listing) Tagged.fill(kernel.store(), answer);
            List<Record> items = listing.items().stream().<Record>map(face).toList();
            return new Answer.Listing(listing.count(), items);
        });
    }

    private static HostMetricsResponse host(HostResponse host) {
        Integer cores = host.cpuNumber();
        Long speed = host.cpuSpeed();
        Long allocated = host.cpuAllocatedValue();
        return new HostMetricsResponse(
                host,
                cores == null || speed == null ? null : ghz(cores * (double) speed),
                allocated == null ? null : ghz(allocated),
                gib(host.memoryTotal()),
                gib(host.memoryAllocated()));
    }

    private static StoragePoolMetricsResponse pool(StoragePoolResponse pool) {
        Long total = pool.diskSizeTotal();
        Long allocated = pool.diskSizeAllocated();
        return new StoragePoolMetricsResponse(
                pool,
                gib(total),
                gib(allocated),
                gib(pool.diskSizeUsed()),
                total == null || allocated == null ? null : gib(Math.max(0, total - allocated)));
    }

    private static VmMetricsResponse machine(UserVmResponse vm) {
        Integer cores = vm.cpuNumber();
        Integer speed = vm.cpuSpeed();
        Integer memory = vm.memory();
        return new VmMetricsResponse(
                vm,
                cores == null || speed == null ? null : ghz(cores * (double) speed),
                memory == null ? null : two(memory / MIB_PER_GIB) + " GB");
    }

    private static String ghz(double mhz) {
        return two(mhz / MHZ_PER_GHZ) + " Ghz";
    }

    private static @Nullable String gib(@Nullable Long bytes) {
        return bytes == null ? null : two(bytes / GIB) + " GB";
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
