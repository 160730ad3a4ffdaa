package io.haneul.engine.tag;

import io.haneul.commands.tag.CreateTags;
import io.haneul.commands.tag.DeleteTags;
import io.haneul.commands.tag.ListTags;
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
import io.haneul.store.query.Tag;
import io.haneul.store.query.Visibility;
import io.haneul.store.tag.LabelFilter;
import io.haneul.store.tag.LabelFilterBuilder;
import io.haneul.store.tag.TagRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes tags on things, takes them off, and lists them. */
final class TagCommands {
    private static final String RESOURCES = "resourceids";
    private static final int LONGEST = 255;
    private static final int MOST = 50;

    private final Kernel kernel;
    private final Things things;

    TagCommands(Kernel kernel, Things things) {
        this.kernel = kernel;
        this.things = things;
    }

    void register() {
        kernel.oneStep().on(CreateTags.class, this::planCreate, this::create);
        kernel.oneStep().on(DeleteTags.class, this::planDelete, this::delete);
        kernel.commands().on(ListTags.class, this::list);
    }

    private OneStep.Plan planCreate(Tx tx, Request<CreateTags> request) {
        CreateTags command = request.command();
        requireTags(command.tags());
        ResourceKind kind = things.kind(command.resourceType(), Label.TAGS);
        things.owners(tx, request.caller(), kind, new Named(RESOURCES, command.resourceIds()));
        tx.tags().of(command.resourceIds()).stream()
                .filter(tag -> command.tags().containsKey(tag.name()))
                .findFirst()
                .ifPresent(tag -> {
                    throw taken(kind, tag.resourceId(), tag.name());
                });
        return OneStep.Plan.of(kind.wire(), command.resourceIds().get(0));
    }

    private static void requireTags(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw Refusal.parameter("tags", "must be at most " + MOST);
        }
        tags.forEach((name, value) -> {
            if (name.isBlank() || name.length() > LONGEST) {
                throw Refusal.parameter("tags", "must have keys of 1 to " + LONGEST + " characters");
            }
            if (value.isBlank() || value.length() > LONGEST) {
                throw Refusal.parameter("tags", "must have values of 1 to " + LONGEST + " characters: that of " + name);
            }
        });
    }

    private static Refusal taken(ResourceKind kind, UUID id, String name) {
        return Refusal.parameter("tags", kind.wire() + " " + id + " has a tag " + name + " already");
    }

    private void create(Tx tx, OneStep.Work<CreateTags> work) {
        CreateTags command = work.command();
        ResourceKind kind = things.kind(command.resourceType(), Label.TAGS);
        Map<UUID, Owner> owners = things.owners(tx, work.caller(), kind, new Named(RESOURCES, command.resourceIds()));
        String customer = command.customer().filter(text -> !text.isEmpty()).orElse(null);
        command.resourceIds().stream().distinct().sorted().forEach(id -> {
            Owner owner = owners.get(id);
            command.tags().forEach((name, value) -> {
                TagRow tag =
                        new TagRow(id, name, value, customer, kind.wire(), owner.account(), owner.domain(), tx.now());
                if (tx.tags().insert(tag) == 0) {
                    throw taken(kind, id, name);
                }
            });
            tell(tx, new Happening("CREATE_TAGS", work.caller(), kind, Map.entry(id, owner)));
        });
    }

    private OneStep.Plan planDelete(Tx tx, Request<DeleteTags> request) {
        DeleteTags command = request.command();
        ResourceKind kind = things.kind(command.resourceType(), Label.TAGS);
        things.owners(tx, request.caller(), kind, new Named(RESOURCES, command.resourceIds()));
        boolean isThere = tx.tags().of(command.resourceIds()).stream()
                .anyMatch(tag -> command.tags().isEmpty()
                        || Optional.ofNullable(command.tags().get(tag.name()))
                                .filter(value -> value.isEmpty() || value.equals(tag.value()))
                                .isPresent());
        if (!isThere) {
            throw Refusal.parameter("tags", "the things have no such tags");
        }
        return OneStep.Plan.of(kind.wire(), command.resourceIds().get(0));
    }

    private void delete(Tx tx, OneStep.Work<DeleteTags> work) {
        DeleteTags command = work.command();
        ResourceKind kind = things.kind(command.resourceType(), Label.TAGS);
        Map<UUID, Owner> owners = things.owners(tx, work.caller(), kind, new Named(RESOURCES, command.resourceIds()));
        if (command.tags().isEmpty()) {
            tx.tags().removeAll(command.resourceIds());
        } else {
            tx.tags().remove(command.resourceIds(), tags(command.tags()));
        }
        owners.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(owned -> tell(tx, new Happening("DELETE_TAGS", work.caller(), kind, owned)));
    }

    private static List<Tag> tags(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> new Tag(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What was done to one thing. */
    private record Happening(String event, Caller caller, ResourceKind kind, Map.Entry<UUID, Owner> owned) {}

    private static void tell(Tx tx, Happening happening) {
        Owner owner = happening.owned().getValue();
        UUID id = happening.owned().getKey();
        Events.completed(
                tx,
                happening.event(),
                Events.Owner.of(happening.caller()).tellingTo(owner.account(), owner.domain()),
                new Events.Resource(happening.kind().wire(), id, id.toString()));
    }

    private Answer list(Request<ListTags> request) {
        ListTags wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        LabelFilter filter = LabelFilterBuilder.builder()
                .kind(wanted.resourceType()
                        .map(name -> ResourceKind.written(name).orElse(name))
                        .orElse(null))
                .resource(wanted.resourceId().orElse(null))
                .name(wanted.key().orElse(null))
                .value(wanted.value().orElse(null))
                .customer(wanted.customer().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .build();
        return kernel.store().read(tx -> {
            Visibility see = Listing.visible(
                    tx, request.caller(), wanted.owner(), wanted.resourceId().isPresent());
            return new Answer.Listing(
                    tx.tags().count(see, filter),
                    tx.tags().page(see, filter, page).stream().map(Tagged::face).toList());
        });
    }
}
