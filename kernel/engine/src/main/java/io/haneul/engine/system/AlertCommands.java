package io.haneul.engine.system;

import io.haneul.commands.Success;
import io.haneul.commands.event.AlertResponse;
import io.haneul.commands.event.ArchiveAlerts;
import io.haneul.commands.event.DeleteAlerts;
import io.haneul.commands.event.ListAlerts;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Listing;
import io.haneul.engine.core.Wire;
import io.haneul.model.AlertId;
import io.haneul.store.Tx;
import io.haneul.store.alert.AlertMapper;
import io.haneul.store.alert.AlertRow;
import io.haneul.store.query.Page;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what operators should look at, and puts away what they have looked at. */
final class AlertCommands {
    private final Kernel kernel;

    AlertCommands(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references()
                .add(AlertId.class, (tx, ids) -> tx
                        .alerts()
                        .all(ids.stream().map(AlertId::new).toList())
                        .stream()
                        .collect(Collectors.toMap(
                                alert -> alert.id().value(), alert -> new Ownership.Infrastructure())));
        kernel.commands().on(ListAlerts.class, this::list);
        kernel.commands().single(ArchiveAlerts.class, this::archive);
        kernel.commands().single(DeleteAlerts.class, this::delete);
    }

    private Answer list(Request<ListAlerts> request) {
        ListAlerts wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        AlertMapper.Filter filter = new AlertMapper.Filter(
                wanted.id().orElse(null),
                wanted.type().map(AlertCommands::number).orElse(null),
                wanted.name().orElse(null),
                Listing.like(wanted.paging().keyword()).orElse(null));
        return kernel.store()
                .read(tx -> new Answer.Listing(
                        tx.alerts().count(filter),
                        tx.alerts().page(filter, page).stream()
                                .map(AlertCommands::face)
                                .toList()));
    }

    private static AlertResponse face(AlertRow alert) {
        return new AlertResponse(
                alert.id(), alert.type(), alert.name(), alert.description(), Wire.date(alert.created()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Refusal.parameter("type", "must be the number of a type of alert");
        }
    }

    private Success archive(Request<ArchiveAlerts> request) {
        ArchiveAlerts command = request.command();
        Choice choice = new Choice(command.ids(), command.type(), command.startDate(), command.endDate());
        return putAway(choice, (tx, chosen) -> tx.alerts().archive(chosen));
    }

    private Success delete(Request<DeleteAlerts> request) {
        DeleteAlerts command = request.command();
        Choice choice = new Choice(command.ids(), command.type(), command.startDate(), command.endDate());
        return putAway(choice, (tx, chosen) -> tx.alerts().delete(chosen));
    }

    /** Which alerts are meant, as the caller says it. */
    private record Choice(
            List<AlertId> ids, Optional<String> type, Optional<OffsetDateTime> from, Optional<OffsetDateTime> to) {
        AlertMapper.Chosen read() {
            if (ids.isEmpty() && type.isEmpty() && from.isEmpty() && to.isEmpty()) {
                throw Refusal.parameter("ids", "must be given, or type, startdate or enddate");
            }
            boolean turned = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
            if (turned) {
                throw Refusal.parameter("startdate", "must not be after enddate");
            }
            return new AlertMapper.Chosen(
                    ids,
                    type.map(AlertCommands::number).orElse(null),
                    from.map(OffsetDateTime::toInstant).orElse(null),
                    to.map(OffsetDateTime::toInstant).orElse(null));
        }
    }

    /** Puts alerts away. */
    @FunctionalInterface
    private interface Away {
        /** {@return how many it put away} */
        int put(Tx tx, AlertMapper.Chosen chosen);
    }

    private Success putAway(Choice choice, Away away) {
        AlertMapper.Chosen chosen = choice.read();
        int done = kernel.store().inTransaction(tx -> away.put(tx, chosen));
        return new Success(true, done + " alerts");
    }
}
