package io.haneul.engine.system;

import io.haneul.commands.system.ListManagementServers;
import io.haneul.commands.system.ManagementServerResponse;
import io.haneul.commands.system.ManagementServerResponseBuilder;
import io.haneul.commands.system.ReadyForShutdown;
import io.haneul.commands.system.ReadyForShutdownResponse;
import io.haneul.engine.access.Ownership;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Wire;
import io.haneul.model.ManagementServerId;
import io.haneul.store.Tx;
import io.haneul.store.job.ServerRow;
import io.haneul.store.query.Page;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows the management servers that share the database. */
final class ServerCommands {
    private final Kernel kernel;
    private final String version = Capabilities.readVersion();

    ServerCommands(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.references().add(ManagementServerId.class, (tx, ids) -> live(tx).stream()
                .map(server -> id(server).value())
                .filter(ids::contains)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> new Ownership.Infrastructure())));
        kernel.commands().on(ListManagementServers.class, this::list);
        kernel.commands().single(ReadyForShutdown.class, this::ready);
    }

    private static List<ServerRow> live(Tx tx) {
        return tx.jobs().servers(tx.now());
    }

    /** The same over restarts, and what login tells. */
    private static ManagementServerId id(ServerRow server) {
        return new ManagementServerId(UUID.nameUUIDFromBytes(server.node().getBytes(StandardCharsets.UTF_8)));
    }

    private boolean isSelf(ServerRow server) {
        return server.node().equals(kernel.config().node());
    }

    private Answer list(Request<ListManagementServers> request) {
        ListManagementServers wanted = request.command();
        Page page = kernel.listing().page(wanted.paging());
        String keyword = wanted.paging().keyword().orElse("").toLowerCase(Locale.ROOT);
        List<ManagementServerResponse> found = kernel.store().read(ServerCommands::live).stream()
                .filter(server -> wanted.id().map(id(server)::equals).orElse(true))
                .filter(server -> wanted.name().map(server.node()::equals).orElse(true))
                .filter(server -> server.node().toLowerCase(Locale.ROOT).contains(keyword))
                .map(this::face)
                .toList();
        return new Answer.Listing(
                found.size(),
                found.stream().skip(page.offset()).limit(page.limit()).toList());
    }

    private ManagementServerResponse face(ServerRow server) {
        ManagementServerResponseBuilder face = ManagementServerResponseBuilder.builder()
                .id(id(server))
                .name(server.node())
                .state("Up");
        if (!isSelf(server)) {
            return face.build();
        }
        return face.version(version)
                .javaDistribution(System.getProperty("java.vendor"))
                .javaVersion(System.getProperty("java.version"))
                .osDistribution(System.getProperty("os.name"))
                .kernelVersion(System.getProperty("os.version"))
                .lastServerStart(Wire.date(Instant.ofEpochMilli(
                        ManagementFactory.getRuntimeMXBean().getStartTime())))
                .pendingJobsCount((long) kernel.jobs().held())
                .build();
    }

    /** Any server may go at any time, as the others, or its next run, go on with its jobs: none waits to be shut down. */
    private ReadyForShutdownResponse ready(Request<ReadyForShutdown> request) {
        ManagementServerId wanted = request.command().managementServerId();
        boolean self = kernel.store().read(ServerCommands::live).stream()
                .anyMatch(server -> id(server).equals(wanted) && isSelf(server));
        return new ReadyForShutdownResponse(
                wanted, false, false, false, self ? (long) kernel.jobs().held() : null, "Up");
    }
}
