package io.haneul.engine.catalog;

import io.haneul.commands.Success;
import io.haneul.commands.catalog.CreateServiceOffering;
import io.haneul.commands.catalog.DeleteServiceOffering;
import io.haneul.commands.catalog.ListServiceOfferings;
import io.haneul.commands.catalog.ServiceOfferingResponse;
import io.haneul.commands.catalog.ServiceOfferingResponseBuilder;
import io.haneul.commands.catalog.UpdateServiceOffering;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.ApiDates;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.ServiceOfferingId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.catalog.OfferingFilter;
import io.haneul.store.catalog.ServiceOfferingRow;
import io.haneul.store.catalog.ServiceOfferingRowBuilder;
import io.haneul.store.query.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, changes, removes and lists what machines may have. */
final class ServiceOfferings {
    private static final String KIND = "ServiceOffering";
    private static final String ROUTER = "domainrouter";
    private static final int LEAST_MEMORY = 32;

    private final Kernel kernel;

    ServiceOfferings(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().single(CreateServiceOffering.class, this::create);
        kernel.commands().single(UpdateServiceOffering.class, this::update);
        kernel.commands().single(DeleteServiceOffering.class, this::delete);
        kernel.commands().on(ListServiceOfferings.class, this::list);
    }

    private ServiceOfferingResponse create(Request<CreateServiceOffering> request) {
        CreateServiceOffering command = request.command();
        Offerings.requireThin(command.provisioningType());
        ServiceOfferingRowBuilder draft = sized(command)
                .id(NewIds.of(ServiceOfferingId.class))
                .name(Offerings.name(command.name()))
                .displayText(command.displayText().orElse(command.name()))
                .limitCpuUse(command.limitCpuUse().orElse(false))
                .offerHa(command.offerHa().orElse(false))
                .localStorage(command.storageType().map(Offerings::isLocal).orElse(false))
                .hostTags(Offerings.tags(command.hostTags()))
                .storageTags(Offerings.tags(command.tags()))
                .isSystem(command.isSystem().orElse(false))
                .systemVmType(systemType(request));
        return kernel.store().inTransaction(tx -> {
            Offerings.requireMayOffer(tx, request.caller(), command.domainId());
            ServiceOfferingRow row = draft.created(tx.now()).build();
            tx.serviceOfferings().insert(row);
            Offerings.scope(tx, row.id(), command.domainId(), command.zoneId());
            return told(tx, request.caller(), "SERVICE.OFFERING.CREATE", row);
        });
    }

    private static @Nullable String systemType(Request<CreateServiceOffering> request) {
        boolean system = request.command().isSystem().orElse(false);
        if (system && !request.caller().isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "Only root admins make offerings for the system's machines");
        }
        if (!system) {
            return null;
        }
        return request.command()
                .systemVmType()
                .filter(ROUTER::equals)
                .orElseThrow(() -> Refusal.parameter("systemvmtype", "must be " + ROUTER + " with issystem"));
    }

    /** All of processors, speed and memory are given, or the deployer chooses. */
    private static ServiceOfferingRowBuilder sized(CreateServiceOffering command) {
        ServiceOfferingRowBuilder draft = ServiceOfferingRowBuilder.builder();
        boolean fixed = command.cpuNumber().isPresent() && command.memory().isPresent();
        boolean bounded = command.minCpuNumber().isPresent()
                || command.maxCpuNumber().isPresent()
                || command.minMemory().isPresent()
                || command.maxMemory().isPresent();
        if (command.customized().orElse(!fixed)) {
            if (command.cpuNumber().isPresent() || command.memory().isPresent()) {
                throw Refusal.parameter("customized", "cpunumber and memory are the deployer's choice then");
            }
            return bounded ? bounded(draft, command) : draft.speedMhz(orNull(positive("cpuspeed", command.cpuSpeed())));
        }
        if (!fixed || bounded || command.cpuSpeed().isEmpty()) {
            throw Refusal.parameter("customized", "without it cpunumber, cpuspeed and memory are given, and no bounds");
        }
        return draft.cores(orNull(positive("cpunumber", command.cpuNumber())))
                .speedMhz(orNull(positive("cpuspeed", command.cpuSpeed())))
                .memoryMib(orNull(memory("memory", command.memory())));
    }

    private static ServiceOfferingRowBuilder bounded(ServiceOfferingRowBuilder draft, CreateServiceOffering command) {
        int minCores = needed("mincpunumber", positive("mincpunumber", command.minCpuNumber()));
        int maxCores = needed("maxcpunumber", positive("maxcpunumber", command.maxCpuNumber()));
        int minMemory = needed("minmemory", memory("minmemory", command.minMemory()));
        int maxMemory = needed("maxmemory", memory("maxmemory", command.maxMemory()));
        if (minCores > maxCores) {
            throw Refusal.parameter("maxcpunumber", "must not be less than mincpunumber");
        }
        if (minMemory > maxMemory) {
            throw Refusal.parameter("maxmemory", "must not be less than minmemory");
        }
        return draft.speedMhz(needed("cpuspeed", positive("cpuspeed", command.cpuSpeed())))
                .minCores(minCores)
                .maxCores(maxCores)
                .minMemoryMib(minMemory)
                .maxMemoryMib(maxMemory);
    }

    private static int needed(String name, Optional<Integer> value) {
        return value.orElseThrow(() -> Refusal.parameter(name, "is needed when the offering has bounds"));
    }

    private static Optional<Integer> positive(String name, Optional<Integer> value) {
        value.filter(number -> number < 1).ifPresent(number -> {
            throw Refusal.parameter(name, "must be at least 1");
        });
        return value;
    }

    private static Optional<Integer> memory(String name, Optional<Integer> value) {
        value.filter(number -> number < LEAST_MEMORY).ifPresent(number -> {
            throw Refusal.parameter(name, "must be at least " + LEAST_MEMORY + " (MB)");
        });
        return value;
    }

    private static @Nullable Integer orNull(Optional<Integer> value) {
        return value.orElse(null);
    }

    private ServiceOfferingResponse update(Request<UpdateServiceOffering> request) {
        UpdateServiceOffering command = request.command();
        return kernel.store().inTransaction(tx -> {
            int changed = tx.serviceOfferings()
                    .rename(
                            command.id(),
                            command.name().map(Offerings::name).orElse(null),
                            command.displayText().orElse(null),
                            command.sortKey().orElse(null));
            if (changed == 0
                    && tx.serviceOfferings()
                            .existing(List.of(command.id().value()))
                            .isEmpty()) {
                throw Refusal.reference("id", command.id());
            }
            return told(
                    tx,
                    request.caller(),
                    "SERVICE.OFFERING.EDIT",
                    tx.serviceOfferings().find(command.id()).orElseThrow());
        });
    }

    private Success delete(Request<DeleteServiceOffering> request) {
        ServiceOfferingId id = request.command().id();
        return kernel.store().inTransaction(tx -> {
            ServiceOfferingRow row = tx.serviceOfferings().find(id).orElseThrow();
            if (row.isSystem() && row.seed() != null) {
                throw Refusal.parameter("id", "the product's own offerings for the system's machines stay");
            }
            if (tx.serviceOfferings().remove(id, tx.now()) == 0) {
                throw Refusal.reference("id", id);
            }
            Events.completed(tx, "SERVICE.OFFERING.DELETE", Events.Owner.of(request.caller()), resource(row));
            return Success.plain();
        });
    }

    private Answer list(Request<ListServiceOfferings> request) {
        ListServiceOfferings command = request.command();
        boolean system = command.isSystem().orElse(false);
        if (!Offerings.isActive(command.state()) || (system && !request.caller().isRootAdmin())) {
            return new Answer.Listing(0, List.of());
        }
        Page page = kernel.listing().page(command.paging());
        return kernel.store().read(tx -> {
            OfferingFilter want = Offerings.in(
                            tx, Offerings.seenBy(request.caller()), command.domainId(), command.isRecursive())
                    .id(command.id().map(ServiceOfferingId::value).orElse(null))
                    .name(command.name().orElse(null))
                    .pattern(Listing.like(command.paging().keyword()).orElse(null))
                    .zone(command.zoneId().map(zone -> zone.value()).orElse(null))
                    .system(system)
                    .systemVmType(command.systemVmType().orElse(null))
                    .local(command.storageType().map(Offerings::isLocal).orElse(null))
                    .build();
            List<ServiceOfferingRow> rows = tx.serviceOfferings().page(want, page);
            Offerings.Scopes scopes = Offerings.Scopes.of(
                    tx, rows.stream().map(ServiceOfferingRow::id).toList());
            return new Answer.Listing(
                    tx.serviceOfferings().count(want),
                    rows.stream().map(row -> response(row, scopes)).toList());
        });
    }

    private static ServiceOfferingResponse told(Tx tx, Caller caller, String event, ServiceOfferingRow row) {
        Events.completed(tx, event, Events.Owner.of(caller), resource(row));
        return response(row, Offerings.Scopes.of(tx, List.of(row.id())));
    }

    private static Events.Resource resource(ServiceOfferingRow row) {
        return new Events.Resource(KIND, row.id().value(), row.name());
    }

    private static ServiceOfferingResponse response(ServiceOfferingRow row, Offerings.Scopes scopes) {
        return ServiceOfferingResponseBuilder.builder()
                .id(row.id().toString())
                .name(row.name())
                .displayText(row.displayText())
                .cpuNumber(row.cores())
                .cpuSpeed(row.speedMhz())
                .memory(row.memoryMib())
                .created(ApiDates.of(row.created()))
                .state(Offerings.ACTIVE)
                .storageType(Offerings.storageType(row.localStorage()))
                .provisioningType(Offerings.THIN)
                .offerHa(row.offerHa())
                .limitCpuUse(row.limitCpuUse())
                .isVolatile(false)
                .storageTags(row.storageTags())
                .hostTags(row.hostTags())
                .domainId(scopes.domainIds(row.id()))
                .domain(scopes.domainNames(row.id()))
                .zoneId(scopes.zoneIds(row.id()))
                .zone(scopes.zoneNames(row.id()))
                .isSystem(row.isSystem())
                .systemVmType(row.systemVmType())
                .defaultUse(row.isSystem() && row.seed() != null)
                .isCustomized(row.isCustom())
                .isCustomizedIops(false)
                .serviceOfferingDetails(bounds(row))
                .build();
    }

    private static @Nullable Map<String, String> bounds(ServiceOfferingRow row) {
        Map<String, String> bounds = new LinkedHashMap<>();
        put(bounds, "mincpunumber", row.minCores());
        put(bounds, "maxcpunumber", row.maxCores());
        put(bounds, "minmemory", row.minMemoryMib());
        put(bounds, "maxmemory", row.maxMemoryMib());
        return bounds.isEmpty() ? null : bounds;
    }

    private static void put(Map<String, String> bounds, String name, @Nullable Integer value) {
        if (value != null) {
            bounds.put(name, value.toString());
        }
    }
}
