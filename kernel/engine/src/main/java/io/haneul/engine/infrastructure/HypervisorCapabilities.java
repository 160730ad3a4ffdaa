package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.HypervisorCapabilitiesResponse;
import io.haneul.commands.infrastructure.ListHypervisorCapabilities;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.model.HypervisorCapabilitiesId;
import io.haneul.model.HypervisorType;
import io.haneul.spi.hypervisor.HypervisorFacts;
import io.haneul.store.query.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells how much hypervisors can carry. Nothing of it is kept: the drivers that are there are asked. */
final class HypervisorCapabilities {
    private final Kernel kernel;
    private final Drivers drivers;

    HypervisorCapabilities(Kernel kernel) {
        this.kernel = kernel;
        this.drivers = new Drivers(kernel.plugins());
    }

    void register() {
        kernel.references().add(HypervisorCapabilitiesId.class, (tx, ids) -> owners(ids));
        kernel.commands().on(ListHypervisorCapabilities.class, this::list);
    }

    private Map<UUID, Ownership> owners(List<UUID> ids) {
        List<UUID> there = drivers.all().stream()
                .map(driver -> id(driver.facts().type()).value())
                .toList();
        return ids.stream()
                .filter(there::contains)
                .collect(Collectors.toMap(Function.identity(), id -> new Ownership.Infrastructure()));
    }

    /** {@return the id of a hypervisor's capabilities, always the same} */
    private static HypervisorCapabilitiesId id(HypervisorType type) {
        String name = "capabilities of " + type.name().toLowerCase(Locale.ROOT);
        return new HypervisorCapabilitiesId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer list(Request<ListHypervisorCapabilities> request) {
        ListHypervisorCapabilities command = request.command();
        Page page = kernel.listing().page(command.paging());
        String keyword = command.paging().keyword().orElse("").toLowerCase(Locale.ROOT);
        List<HypervisorCapabilitiesResponse> found = drivers.all().stream()
                .map(Drivers.Hypervisor::facts)
                .filter(facts -> command.id().map(id(facts.type())::equals).orElse(true))
                .filter(facts -> command.hypervisor()
                        .map(facts.type().name()::equalsIgnoreCase)
                        .orElse(true))
                .filter(facts -> facts.type().name().toLowerCase(Locale.ROOT).contains(keyword))
                .map(HypervisorCapabilities::response)
                .toList();
        return new Answer.Listing(
                found.size(),
                found.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    private static HypervisorCapabilitiesResponse response(HypervisorFacts facts) {
        return new HypervisorCapabilitiesResponse(
                id(facts.type()),
                facts.type().name(),
                "default",
                facts.maxMachinesPerHost() == 0 ? null : (long) facts.maxMachinesPerHost(),
                facts.maxHostsPerCluster() == 0 ? null : facts.maxHostsPerCluster());
    }
}
