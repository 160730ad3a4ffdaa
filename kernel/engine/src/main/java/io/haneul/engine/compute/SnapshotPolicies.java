package io.haneul.engine.compute;

import io.haneul.commands.Success;
import io.haneul.commands.compute.CreateSnapshotPolicy;
import io.haneul.commands.compute.DeleteSnapshotPolicies;
import io.haneul.commands.compute.ListSnapshotPolicies;
import io.haneul.commands.compute.SnapshotPolicyResponse;
import io.haneul.commands.compute.SnapshotPolicyResponseBuilder;
import io.haneul.commands.compute.UpdateSnapshotPolicy;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.engine.core.Setting;
import io.haneul.engine.core.WellKnown;
import io.haneul.model.JobId;
import io.haneul.model.SnapshotId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.compute.SnapshotPolicyFilter;
import io.haneul.store.compute.SnapshotPolicyFilterBuilder;
import io.haneul.store.compute.SnapshotPolicyRow;
import io.haneul.store.compute.SnapshotPolicyRowBuilder;
import io.haneul.store.compute.SnapshotPolicyView;
import io.haneul.store.compute.SnapshotType;
import io.haneul.store.compute.VolumeRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes, lists, changes and removes the policies by which snapshots are taken by themselves, and obeys them. */
final class SnapshotPolicies {
    static final String LOOK_INTERVAL = "snapshot.poll.interval";

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotPolicies.class);
    private static final String KIND = "SnapshotPolicy";
    private static final String MOST = "snapshot.max.";
    private static final int AT_ONCE = 100;

    private final Kernel kernel;
    private final SnapshotCommands snapshots;

    SnapshotPolicies(Kernel kernel, SnapshotCommands snapshots) {
        this.kernel = kernel;
        this.snapshots = snapshots;
    }

    void register() {
        kernel.settings()
                .define(Setting.number(
                                LOOK_INTERVAL,
                                300,
                                "Seconds: how often it is looked whether policies want snapshots taken")
                        .between(1, 86_400)
                        .withCategory("Snapshots"));
        intervals().forEach(type -> kernel.settings()
                .define(Setting.number(MOST + wire(type), 8, "Most snapshots that a policy of this interval may keep")
                        .between(1, 10_000)
                        .withCategory("Snapshots")));
        kernel.commands().single(CreateSnapshotPolicy.class, this::create);
        kernel.commands().on(ListSnapshotPolicies.class, this::list);
        kernel.commands().single(DeleteSnapshotPolicies.class, this::delete);
        kernel.oneStep()
                .on(
                        UpdateSnapshotPolicy.class,
                        (tx, request) ->
                                OneStep.Plan.of(KIND, request.command().id().value()),
                        SnapshotPolicies::update);
        kernel.views().add(SnapshotPolicyResponse.class, (tx, viewer, id) -> one(tx, new SnapshotPolicyId(id)));
    }

    private static Stream<SnapshotType> intervals() {
        return Arrays.stream(SnapshotType.values()).filter(type -> type != SnapshotType.MANUAL);
    }

    private static String wire(SnapshotType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private SnapshotPolicyResponse create(Request<CreateSnapshotPolicy> request) {
        CreateSnapshotPolicy command = request.command();
        SnapshotType type = SnapshotTimes.interval(command.intervalType());
        SnapshotTimes.Schedule schedule = SnapshotTimes.Schedule.of(type, command.schedule());
        java.time.ZoneId zone = SnapshotTimes.zone(command.timezone());
        long most = kernel.settings().longOf(MOST + wire(type));
        if (command.maxSnaps() < 1 || command.maxSnaps() > most) {
            throw Refusal.parameter("maxsnaps", "must be from 1 to " + most + " for a policy of this interval");
        }
        return kernel.store().inTransaction(tx -> {
            VolumeRow volume = tx.volumes()
                    .find(command.volumeId())
                    .orElseThrow(() -> Refusal.reference("volumeid", command.volumeId()));
            Optional<SnapshotPolicyRow> before = tx.snapshotPolicies().of(volume.id(), type);
            SnapshotPolicyRow row = SnapshotPolicyRowBuilder.builder()
                    .id(before.map(SnapshotPolicyRow::id).orElseGet(() -> NewIds.of(SnapshotPolicyId.class)))
                    .volumeId(volume.id())
                    .accountId(volume.accountId())
                    .domainId(volume.domainId())
                    .type(type)
                    .schedule(command.schedule().strip())
                    .timeZone(command.timezone().strip())
                    .keep(command.maxSnaps())
                    .hidden(!command.forDisplay().orElse(true))
                    .nextRun(schedule.after(tx.now(), zone))
                    .created(tx.now())
                    .build();
            if (before.isPresent()) {
                tx.snapshotPolicies().change(row);
            } else {
                tx.snapshotPolicies().insert(row);
            }
            told(tx, "SNAPSHOTPOLICY.CREATE", request.caller(), row);
            return one(tx, row.id()).orElseThrow();
        });
    }

    private static void told(Tx tx, String event, Caller caller, SnapshotPolicyRow row) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller).tellingTo(row.accountId(), row.domainId()),
                new Events.Resource(KIND, row.id().value(), row.id().toString()));
    }

    private static Optional<SnapshotPolicyResponse> one(Tx tx, SnapshotPolicyId id) {
        SnapshotPolicyFilter filter = SnapshotPolicyFilterBuilder.builder()
                .see(Visibility.everything())
                .id(id)
                .page(new Page(0, 1))
                .build();
        return tx.snapshotPolicies().page(filter).stream()
                .map(SnapshotPolicies::show)
                .findFirst();
    }

    private static SnapshotPolicyResponse show(SnapshotPolicyView policy) {
        return SnapshotPolicyResponseBuilder.builder()
                .id(policy.id().toString())
                .volumeId(policy.volumeId().toString())
                .volumeName(policy.volumeName())
                .intervalType(policy.type().number())
                .maxSnaps(policy.keep())
                .schedule(policy.schedule())
                .timezone(policy.timeZone())
                .forDisplay(!policy.hidden())
                .build();
    }

    private Answer list(Request<ListSnapshotPolicies> request) {
        ListSnapshotPolicies command = request.command();
        Caller caller = request.caller();
        if (command.forDisplay().isPresent() && !caller.isRootAdmin()) {
            throw new Refusal(ApiCode.ACCOUNT, "fordisplay is for root admins only");
        }
        boolean byId = command.id().isPresent() || command.volumeId().isPresent();
        return kernel.store().read(tx -> {
            SnapshotPolicyFilter filter = SnapshotPolicyFilterBuilder.builder()
                    .see(Listing.visible(tx, caller, command.owner(), byId))
                    .id(command.id().orElse(null))
                    .volume(command.volumeId().orElse(null))
                    .keyword(Listing.like(command.paging().keyword()).orElse(null))
                    .hidden(
                            caller.isRootAdmin()
                                    ? command.forDisplay()
                                            .map(display -> !display)
                                            .orElse(null)
                                    : Boolean.FALSE)
                    .page(kernel.listing().page(command.paging()))
                    .build();
            return new Answer.Listing(
                    tx.snapshotPolicies().count(filter),
                    tx.snapshotPolicies().page(filter).stream()
                            .map(SnapshotPolicies::show)
                            .toList());
        });
    }

    private static void update(Tx tx, OneStep.Work<UpdateSnapshotPolicy> work) {
        SnapshotPolicyId id = work.command().id();
        SnapshotPolicyRow row = tx.snapshotPolicies().find(id).orElseThrow(() -> Refusal.reference("id", id));
        work.command().forDisplay().ifPresent(display -> tx.snapshotPolicies()
                .change(SnapshotPolicyRowBuilder.builder(row).hidden(!display).build()));
        told(tx, "SNAPSHOTPOLICY.UPDATE", work.caller(), row);
    }

    private Success delete(Request<DeleteSnapshotPolicies> request) {
        DeleteSnapshotPolicies command = request.command();
        List<SnapshotPolicyId> ids =
                Stream.concat(command.id().stream(), command.ids().stream()).toList();
        if (ids.isEmpty()) {
            throw Refusal.parameter("id", "is needed, or else ids");
        }
        kernel.store().write(tx -> {
            for (SnapshotPolicyId id : ids) {
                SnapshotPolicyRow row = tx.snapshotPolicies().find(id).orElseThrow(() -> Refusal.reference("id", id));
                tx.snapshotPolicies().delete(id);
                told(tx, "SNAPSHOTPOLICY.DELETE", request.caller(), row);
            }
        });
        return Success.plain();
    }

    /** Has the snapshots taken that are due, each once whatever number of servers look. Those missed are not made up for. */
    void look() {
        Instant now = kernel.store().clock().instant();
        for (SnapshotPolicyRow policy :
                kernel.store().read(tx -> tx.snapshotPolicies().due(now, AT_ONCE))) {
            try {
                kernel.store().write(tx -> obey(tx, policy));
            } catch (Refusal refusal) {
                if (refusal.code() != ApiCode.IN_USE) {
                    kernel.store().write(tx -> leaveOut(tx, policy, refusal));
                }
                LOG.debug("no snapshot of volume {} yet: {}", policy.volumeId(), refusal.getMessage());
            }
        }
    }

    private static boolean moveOn(Tx tx, SnapshotPolicyRow policy) {
        Instant next = SnapshotTimes.Schedule.of(policy.type(), policy.schedule())
                .after(tx.now(), SnapshotTimes.zone(policy.timeZone()));
        return tx.snapshotPolicies().moveOn(policy.id(), policy.nextRun(), next) == 1;
    }

    private void obey(Tx tx, SnapshotPolicyRow policy) {
        if (moveOn(tx, policy)) {
            JobId unused = snapshots.take(
                    tx,
                    VolumeOrders.free(tx, "volumeid", policy.volumeId()),
                    new SnapshotCommands.Wanted(
                            NewIds.of(SnapshotId.class),
                            Optional.empty(),
                            Optional.of(policy),
                            system(policy),
                            Optional.empty()));
        }
    }

    /** What cannot be had now is told, and comes again when its time does. */
    private static void leaveOut(Tx tx, SnapshotPolicyRow policy, Refusal refusal) {
        if (moveOn(tx, policy)) {
            Events.Resource volume = new Events.Resource(
                    VolumeWork.KIND,
                    policy.volumeId().value(),
                    policy.volumeId().toString());
            Events.failed(
                    tx,
                    new Events.Happening("SNAPSHOT.CREATE", system(policy), volume),
                    String.valueOf(refusal.getMessage()));
        }
    }

    private static Events.Owner system(SnapshotPolicyRow policy) {
        return new Events.Owner(WellKnown.SYSTEM_USER, policy.accountId(), policy.domainId());
    }
}
