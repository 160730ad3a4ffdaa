package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.commands.infrastructure.HostResponseBuilder;
import io.haneul.store.infrastructure.HostView;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Hosts as they are answered. */
final class HostForms {
    private final Hosts hosts;
    private final Map<UUID, String> categories;
    private final boolean brief;

    /**
     * @param categories names of categories of operating systems
     * @param details    of a request; {@code min} leaves the figures out
     */
    HostForms(Hosts hosts, Map<UUID, String> categories, List<String> details) {
        this.hosts = hosts;
        this.categories = categories;
        this.brief = details.stream().anyMatch("min"::equalsIgnoreCase);
    }

    HostResponse response(HostView host) {
        HostResponseBuilder response = HostResponseBuilder.builder()
                .id(host.id())
                .name(host.name())
                .state(host.state().wire())
                .type("Routing")
                .resourceState(host.resourceState().wire())
                .zoneId(host.zoneId())
                .zoneName(host.zoneName())
                .podId(host.podId())
                .podName(host.podName())
                .clusterId(host.clusterId())
                .clusterName(host.clusterName())
                .clusterType(host.clusterType())
                .ipAddress(host.address().text())
                .hypervisor(host.hypervisor().name())
                .hypervisorVersion(host.version())
                .username(host.username())
                .hostTags(Given.textOrNone(host.tags()))
                .explicitHostTags(Given.textOrNone(host.tags()))
                .created(Given.date(host.created()))
                .disconnected(Given.date(host.disconnected()))
                .lastPinged(Given.date(hosts.lastAnswer(host.id()).orElse(null)));
        if (host.osCategoryId() != null) {
            response.osCategoryId(host.osCategoryId())
                    .osCategoryName(categories.get(host.osCategoryId().value()));
        }
        return (brief ? response : figures(response, host)).build();
    }

    private static HostResponseBuilder figures(HostResponseBuilder response, HostView host) {
        long mhz = host.cores() * host.speedMhz();
        return response.cpuNumber(host.cores())
                .cpuSpeed(host.speedMhz())
                .cpuAllocated(percent(host.cpuUsed(), mhz))
                .cpuAllocatedValue(host.cpuUsed())
                .cpuAllocatedPercentage(percent(host.cpuUsed(), mhz))
                .cpuAllocatedWithOverprovisioning(percent(host.cpuUsed(), host.cpuTotal()))
                .cpuWithOverprovisioning(Long.toString(host.cpuTotal()))
                .memoryTotal(host.memoryBytes())
                .memoryAllocated(host.memoryUsed())
                .memoryAllocatedBytes(host.memoryUsed())
                .memoryAllocatedPercentage(percent(host.memoryUsed(), host.memoryBytes()))
                .memoryWithOverprovisioning(Long.toString(host.memoryTotal()))
                .hasEnoughCapacity(host.cpuUsed() < host.cpuTotal() && host.memoryUsed() < host.memoryTotal());
    }

    private static String percent(long used, long total) {
        DecimalFormat form = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return form.format(total == 0 ? 0 : 100.0 * used / total) + "%";
    }
}
