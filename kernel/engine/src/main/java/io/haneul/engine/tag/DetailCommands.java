package io.haneul.engine.tag;

import io.haneul.commands.tag.AddResourceDetail;
import io.haneul.commands.tag.ListResourceDetails;
import io.haneul.commands.tag.RemoveResourceDetail;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Events;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.OneStep;
import io.haneul.engine.core.Tagged;
import io.haneul.engine.tag.ResourceKind.Label;
import io.haneul.engine.tag.Things.Named;
import io.haneul.engine.tag.Things.Owner;
import io.haneul.store.Tx;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.haneul.store.tag.DetailRow;
import io.haneul.store.tag.LabelFilter;
import io.haneul.store.tag.LabelFilterBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Writes details on things, removes them, and lists them. Those of machines are the machines' own. */
final class DetailCommands {
    private static final String RESOURCE = "resourceid";
    private static final int LONGEST = 1024;
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final Kernel kernel;
    private final Things things;

    DetailCommands(Kernel kernel, Things things) {
        this.kernel = kernel;
        this.things = things;
    }

    void register() {
        kernel.oneStep().on(AddResourceDetail.class, this::planAdd, this::add);
        kernel.oneStep().on(RemoveResourceDetail.class, this::planRemove, this::remove);
        kernel.commands().on(ListResourceDetails.class, this::list);
    }

    /** A thing whose details a command is about. */
    private record Target(ResourceKind kind, UUID id, Owner owner) {
        boolean isMachine() {
            return kind == ResourceKind.USER_VM;
        }
    }

    private Target target(Tx tx, Caller caller, String type, UUID id) {
        ResourceKind kind = things.kind(type, Label.DETAILS);
        return new Target(
                kind,
                id,
                things.owners(tx, caller, kind, new Named(RESOURCE, List.of(id)))
                        .get(id));
    }

    private OneStep.Plan planAdd(Tx tx, Request<AddResourceDetail> request) {
        AddResourceDetail command = request.command();
        requireDetails(command.details());
        Target target = target(tx, request.caller(), command.resourceType(), command.resourceId());
        return OneStep.Plan.of(target.kind().wire(), target.id());
    }

    private static void requireDetails(Map<String, String> details) {
        details.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw Refusal.parameter("details", "must have keys of 1 to 128 visible ASCII characters");
            }
            if (value.length() > LONGEST) {
                throw Refusal.parameter("details", "must have values of at most " + LONGEST + " characters");
            }
        });
    }

    private void add(Tx tx, OneStep.Work<AddResourceDetail> work) {
        AddResourceDetail command = work.command();
        Target target = target(tx, work.caller(), command.resourceType(), command.resourceId());
        boolean display = command.forDisplay().orElse(true);
        command.details().forEach((name, value) -> {
            if (target.isMachine()) {
                tx.vms().putDetail(target.id(), name, value);
            } else {
                tx.details()
                        .put(new DetailRow(
                                target.id(),
                                name,
                                value,
                                target.kind().wire(),
                                display,
                                target.owner().account(),
                                target.owner().domain()));
            }
        });
        tell(tx, "CREATE_RESOURCE_DETAILS", work.caller(), target);
    }

    private OneStep.Plan planRemove(Tx tx, Request<RemoveResourceDetail> request) {
        RemoveResourceDetail command = request.command();
        Target target = target(tx, request.caller(), command.resourceType(), command.resourceId());
        return OneStep.Plan.of(target.kind().wire(), target.id());
    }

    private void remove(Tx tx, OneStep.Work<RemoveResourceDetail> work) {
        RemoveResourceDetail command = work.command();
        Target target = target(tx, work.caller(), command.resourceType(), command.resourceId());
        Optional<String> key = command.key().filter(name -> !name.isEmpty());
        if (target.isMachine()) {
            key.ifPresentOrElse(name -> tx.vms().removeDetail(target.id(), name), () -> tx.vms()
                    .deleteDetails(target.id()));
        } else {
            key.ifPresentOrElse(name -> tx.details().remove(target.id(), name), () -> tx.details()
                    .forget(target.id()));
        }
        tell(tx, "DELETE_RESOURCE_DETAILS", work.caller(), target);
    }

    private static void tell(Tx tx, String event, Caller caller, Target target) {
        Events.completed(
                tx,
                event,
                Events.Owner.of(caller)
                        .tellingTo(target.owner().account(), target.owner().domain()),
                new Events.Resource(
                        target.kind().wire(), target.id(), target.id().toString()));
    }

    private Answer list(Request<ListResourceDetails> request) {
        ListResourceDetails wanted = request.command();
        if (wanted.value().isPresent() && wanted.key().isEmpty()) {
            throw Refusal.parameter("value", "must be given together with key");
        }
        Page page = kernel.listing().page(wanted.paging());
        ResourceKind kind = things.kind(wanted.resourceType(), Label.DETAILS);
        boolean onlyShown =
                !request.caller().isRootAdmin() || wanted.forDisplay().orElse(false);
        LabelFilter filter = LabelFilterBuilder.builder()
                .kind(kind.wire())
                .resource(wanted.resourceId().orElse(null))
                .name(wanted.key().orElse(null))
                .value(wanted.value().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .display(onlyShown ? Boolean.TRUE : null)
                .build();
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(
                    tx, request.caller(), wanted.owner(), wanted.resourceId().isPresent());
            return new Answer.Listing(
                    tx.details().count(see, filter),
                    tx.details().page(see, filter, page).stream()
                            .map(Tagged::face)
                            .toList());
        });
    }
}
