package io.haneul.engine.infrastructure;

import io.haneul.commands.Success;
import io.haneul.commands.infrastructure.CreateStoragePool;
import io.haneul.commands.infrastructure.DeleteStoragePool;
import io.haneul.commands.infrastructure.ListStoragePools;
import io.haneul.commands.infrastructure.ListStorageProviders;
import io.haneul.commands.infrastructure.StoragePoolResponse;
import io.haneul.commands.infrastructure.StoragePoolResponseBuilder;
import io.haneul.commands.infrastructure.StorageProviderResponse;
import io.haneul.commands.infrastructure.UpdateStoragePool;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.model.ClusterId;
import io.haneul.model.FaultKind;
import io.haneul.model.HostId;
import io.haneul.model.PoolId;
import io.haneul.store.Tx;
import io.haneul.store.infrastructure.HostRow;
import io.haneul.store.infrastructure.PoolFilter;
import io.haneul.store.infrastructure.PoolRow;
import io.haneul.store.infrastructure.PoolScope;
import io.haneul.store.infrastructure.PoolState;
import io.haneul.store.infrastructure.PoolView;
import io.haneul.store.query.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds, changes, removes and lists primary storage. */
final class PoolCommands {
    private static final String KIND = "StoragePool";

    private final Area area;
    private final Connecting connecting;
    private final PoolHosts poolHosts;
    private final AddingPools adding;
    private final Provisioning provisioning;

    PoolCommands(Area area, Connecting connecting, PoolHosts poolHosts) {
        this.area = area;
        this.connecting = connecting;
        this.poolHosts = poolHosts;
        this.adding = new AddingPools(area, connecting, poolHosts);
        this.provisioning = new Provisioning(area.kernel().settings());
    }

    void register() {
        Kernel kernel = area.kernel();
        kernel.references().add(PoolId.class, (tx, ids) -> tx.pools().among(ids).stream()
                .collect(Collectors.toMap(PoolId::value, id -> new Ownership.Infrastructure())));
        kernel.commands().single(CreateStoragePool.class, this::create);
        kernel.commands().single(UpdateStoragePool.class, this::update);
        kernel.commands().single(DeleteStoragePool.class, this::delete);
        kernel.commands().on(ListStoragePools.class, this::list);
        kernel.commands().on(ListStorageProviders.class, this::providers);
    }

    private StoragePoolResponse create(Request<CreateStoragePool> request) {
        PoolId id = adding.add(request);
        return area.kernel().store().read(tx -> response(tx.pools().view(id).orElseThrow()));
    }

    private StoragePoolResponse update(Request<UpdateStoragePool> request) {
        UpdateStoragePool command = request.command();
        PoolId id = command.id();
        return area.kernel().store().inTransaction(tx -> {
            PoolRow before = tx.pools().find(id).orElseThrow(() -> Refusal.reference("id", id));
            if (command.enabled().isPresent() && before.state() == PoolState.INITIALIZING) {
                throw Refusal.parameter("enabled", "must wait until the pool is initialized");
            }
            PoolRow after = before.with(pool -> {
                command.name().ifPresent(name -> pool.name(Given.name("name", name)));
                command.tags().ifPresent(tags -> pool.tags(Given.tags("tags", List.of(tags))));
                command.enabled().ifPresent(enabled -> pool.state(enabled ? PoolState.UP : PoolState.DISABLED));
            });
            tx.pools().change(after);
            PoolView view = tx.pools().view(id).orElseThrow();
            tx.afterCommit(() -> area.hosts().put(view));
            told(tx, request.caller(), "STORAGE.POOL.EDIT", after);
            return response(view);
        });
    }

    static void told(Tx tx, Caller caller, String event, PoolRow pool) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller),
                new Events.Resource(KIND, pool.id().value(), pool.name()));
    }

    /** Nothing new is placed there first, then the hosts let go, then the rows go. */
    private Success delete(Request<DeleteStoragePool> request) {
        PoolId id = request.command().id();
        PoolRow pool = area.kernel().store().inTransaction(tx -> {
            PoolRow row = tx.pools().find(id).orElseThrow(() -> Refusal.reference("id", id));
            refuseInUse(tx, row);
            tx.pools().change(row.withState(PoolState.DISABLED));
            return row;
        });
        boolean isFree = false;
        try {
            isFree = Refusals.outside("id", () -> letGo(pool));
        } finally {
            if (!isFree) {
                area.kernel().store().write(tx -> tx.pools().transition(id, PoolState.DISABLED, pool.state()));
            }
        }
        if (!isFree) {
            throw inUse(pool);
        }
        area.kernel().store().write(tx -> {
            refuseInUse(tx, pool);
            tx.pools().removeIdle(id);
            tx.pools().remove(id);
            tx.afterCommit(() -> area.hosts().remove(id));
            told(tx, request.caller(), "STORAGE.POOL.DELETE", pool);
        });
        return Success.plain();
    }

    private void refuseInUse(Tx tx, PoolRow pool) {
        area.inUse().refuse(tx, pool.id(), "Pool " + pool.name());
        boolean hasVolumes =
                tx.pools().capacity(pool.id()).map(row -> row.volumes() > 0).orElse(false);
        if (hasVolumes) {
            throw inUse(pool);
        }
    }

    private static Refusal inUse(PoolRow pool) {
        return new Refusal(ApiCode.IN_USE, "Pool " + pool.name() + " holds volumes");
    }

    private boolean letGo(PoolRow pool) throws InterruptedException {
        return poolHosts
                .ensureAbsent(poolHosts.of(pool), Pools.ref(pool), connecting.call("deleteStoragePool " + pool.id()))
                .stream()
                .noneMatch(failed -> failed.fault().kind() == FaultKind.CONFLICT);
    }

    private Answer list(Request<ListStoragePools> request) {
        ListStoragePools command = request.command();
        Optional<PoolState> state = Given.oneOf(PoolState.class, command.status());
        Optional<PoolScope> scope = Given.oneOf(PoolScope.class, command.scope());
        if ((command.status().isPresent() && state.isEmpty())
                || (command.scope().isPresent() && scope.isEmpty())) {
            return Area.nothing();
        }
        Optional<ClusterId> usedBy = command.hostId().flatMap(this::clusterOf);
        PoolFilter filter = new PoolFilter(
                command.id().orElse(null),
                command.zoneId().orElse(null),
                command.podId().orElse(null),
                command.clusterId().orElse(null),
                usedBy.orElse(null),
                command.name().orElse(null),
                Listing.like(command.paging().keyword()).orElse(null),
                scope.orElse(null),
                state.orElse(null),
                Listing.like(command.ipAddress().map(host -> "://" + host)).orElse(null),
                Listing.like(command.path()).orElse(null));
        return area.listFor(
                request.caller(),
                command.paging(),
                Area.Rows.of((tx, page) -> tx.pools().page(filter, page), tx -> tx.pools()
                        .count(filter)),
                (tx, pool) -> response(pool));
    }

    private Optional<ClusterId> clusterOf(HostId host) {
        return area.kernel().store().read(tx -> tx.hosts().find(host)).map(HostRow::clusterId);
    }

    private StoragePoolResponse response(PoolView pool) {
        PoolUrl url = PoolUrl.read(pool.url());
        return StoragePoolResponseBuilder.builder()
                .id(pool.id())
                .name(pool.name())
                .zoneId(pool.zoneId())
                .zoneName(pool.zoneName())
                .podId(pool.podId())
                .podName(pool.podName())
                .clusterId(pool.clusterId())
                .clusterName(pool.clusterName())
                .ipAddress(url.host())
                .path(url.path())
                .type(url.type())
                .scope(pool.scope().wire())
                .hypervisor(
                        pool.hypervisor() == null ? "Any" : pool.hypervisor().name())
                .provider(pool.provider())
                .state(pool.state().wire())
                .tags(Given.textOrNone(pool.tags()))
                .created(Given.date(pool.created()))
                .diskSizeTotal(pool.capacityBytes())
                .diskSizeAllocated(pool.used())
                .diskSizeUsed(pool.usedBytes())
                .overprovisionFactor(Double.toString(provisioning.storageFactor(pool.zoneId(), pool.id())))
                .managed(false)
                .build();
    }

    private Answer providers(Request<ListStorageProviders> request) {
        ListStorageProviders command = request.command();
        String type = command.type().toLowerCase(java.util.Locale.ROOT);
        Stream<String> names =
                switch (type) {
                    case "primary" -> area.kernel().plugins().storage().names().stream();
                    case "image" -> Stream.of(ImageStoreCommands.PROVIDER);
                    default -> throw Refusal.parameter("type", "must be primary or image");
                };
        if (!Area.isOperator(request.caller())) {
            return Area.nothing();
        }
        List<StorageProviderResponse> all = names.map(name -> new StorageProviderResponse(name, type))
                .collect(Collectors.toCollection(ArrayList::new));
        Page page = area.kernel().listing().page(command.paging());
        return new Answer.Listing(
                all.size(), all.stream().skip(page.offset()).limit(page.limit()).toList());
    }
}
