package io.haneul.engine.system;

import io.haneul.commands.event.EventResponse;
import io.haneul.commands.event.EventResponseBuilder;
import io.haneul.commands.event.EventTypeResponse;
import io.haneul.commands.event.ListEventTypes;
import io.haneul.commands.event.ListEvents;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.store.Tx;
import io.haneul.store.event.EventFilter;
import io.haneul.store.event.EventFilterBuilder;
import io.haneul.store.event.EventRow;
import io.haneul.store.event.EventView;
import io.haneul.store.identity.OwnerRow;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened, and what operators should look at. */
final class EventQueries {
    /** The types no command of the engine's declares: the gateway's, and those of what nobody asked for. */
    private static final List<String> OTHER_TYPES = List.of("USER.LOGIN", "USER.LOGOUT");

    private final Kernel kernel;

    EventQueries(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references().add(EventId.class, EventQueries::ownership);
        kernel.commands().on(ListEvents.class, this::list);
        kernel.commands().on(ListEventTypes.class, this::types);
    }

    private static Map<UUID, Ownership> ownership(Tx tx, List<UUID> ids) {
        List<EventRow> events = tx.events().all(ids.stream().map(EventId::new).toList());
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<AccountId, OwnerRow> owners =
                tx
                        .accounts()
                        .owners(events.stream()
                                .map(EventRow::accountId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(OwnerRow::accountId, owner -> owner));
        return events.stream()
                .filter(event -> owners.containsKey(event.accountId()))
                .collect(Collectors.toMap(
                        event -> event.id().value(),
                        event -> new Ownership.OfAccount(
                                event.accountId(), owners.get(event.accountId()).domainPath(), false)));
    }

    private Answer list(Request<ListEvents> request) {
        ListEvents wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        EventFilter filter = EventFilterBuilder.builder()
                .id(wanted.id().orElse(null))
                .startId(wanted.startId().orElse(null))
                .type(wanted.type().orElse(null))
                .level(wanted.level().orElse(null))
                .state(wanted.state().orElse(null))
                .from(wanted.startDate().map(OffsetDateTime::toInstant).orElse(null))
                .to(wanted.endDate().map(OffsetDateTime::toInstant).orElse(null))
                .resourceKind(wanted.resourceType().orElse(null))
                .resourceId(wanted.resourceId().orElse(null))
                .like(Listing.like(wanted.paging().keyword()).orElse(null))
                .build();
        return kernel.store().read(tx -> {
            boolean byId = wanted.id().isPresent() || wanted.startId().isPresent();
            Visibility see = Listing.visible(tx, request.caller(), wanted.owner(), byId);
            return new Answer.Listing(
                    tx.events().count(see, filter),
                    tx.events().page(see, filter, page).stream()
                            .map(EventQueries::face)
                            .toList());
        });
    }

    private static EventResponse face(EventView event) {
        String path = event.domainPath();
        DomainId domain = event.domainId();
        return EventResponseBuilder.builder()
                .id(event.id())
                .type(event.type())
                .state(event.state())
                .level(event.level())
                .description(event.description())
                .created(Wire.date(event.created()))
                .username(event.username())
                .account(event.accountName())
                .domainId(domain)
                .domain(event.domainName())
                .domainPath(path == null ? null : Wire.domainPath(path))
                .resourceType(event.resourceKind())
                .resourceId(event.resourceId())
                .resourceName(event.resourceName())
                .parentId(event.startId())
                .build();
    }

    private Answer types(Request<ListEventTypes> request) {
        Set<String> names = kernel.commands().all().stream()
                .map(CommandDescriptor::event)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        names.addAll(OTHER_TYPES);
        return new Answer.Listing(
                names.size(), names.stream().map(EventTypeResponse::new).toList());
    }
}
