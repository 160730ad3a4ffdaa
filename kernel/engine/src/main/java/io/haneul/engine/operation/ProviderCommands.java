package io.haneul.engine.operation;

import io.haneul.commands.operation.HaneulProviderResponse;
import io.haneul.commands.operation.HaneulProviderResponseBuilder;
import io.haneul.commands.operation.ListHaneulProviders;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Request;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.core.Wire;
import io.haneul.engine.provider.Health;
import java.util.List;

/** Shows the providers of this server. */
final class ProviderCommands {
    private static final double NANOS = 1e6;

    private final Kernel kernel;

    ProviderCommands(Kernel kernel) {
        this.kernel = kernel;
    }

    void register() {
        kernel.commands().on(ListHaneulProviders.class, this::list);
    }

    private Answer list(Request<ListHaneulProviders> request) {
        ListHaneulProviders wanted = request.command();
        List<HaneulProviderResponse> all = kernel.plugins().all().stream()
                .flatMap(role -> role.health().stream())
                .filter(one -> wanted.role().map(one.role()::equalsIgnoreCase).orElse(true))
                .filter(one -> wanted.name().map(one.name()::equals).orElse(true))
                .filter(one ->
                        wanted.paging().keyword().map(one.name()::contains).orElse(true))
                .map(ProviderCommands::face)
                .toList();
        return Operation.page(kernel, wanted.paging(), all);
    }

    private static HaneulProviderResponse face(Health one) {
        Health.Calls calls = one.calls();
        return HaneulProviderResponseBuilder.builder()
                .role(one.role())
                .name(one.name())
                .bundle(one.bundle().map(Health.Origin::symbolicName).orElse(null))
                .version(one.bundle().map(Health.Origin::version).orElse(null))
                .abilities(one.abilities())
                .since(Wire.date(calls.since()))
                .calls(calls.ended())
                .failures(calls.failures())
                .inFlight(calls.inFlight())
                .zombies(calls.zombies())
                .meanMillis(calls.ended() == 0 ? 0 : calls.nanos() / NANOS / calls.ended())
                .longestMillis(calls.longest() / NANOS)
                .lastFault(calls.lastFault().map(Health.LastFault::text).orElse(null))
                .lastFaultDate(
                        calls.lastFault().map(fault -> Wire.date(fault.date())).orElse(null))
                .build();
    }
}
