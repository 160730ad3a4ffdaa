package io.haneul.shell;

import io.haneul.commands.infrastructure.CapacityResponse;
import io.haneul.commands.operation.HaneulProviderResponse;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.PrintStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.karaf.shell.support.CommandException;

/** Which plugins are there and how they do; how much room there is. */
final class ReportCommands {
    static final Manual PROVIDERS = new Manual(
            "providers",
            "The components of plugins that are there, and how their calls go",
            """
            haneul:providers [--role ROLE]

            Calls are counted since the component came. A zombie is a call nobody waits for any more that has not returned.
            haneul:providers --role hypervisor""");

    static final Manual CAPACITY = new Manual(
            "capacity",
            "How much room there is and how much of it is taken",
            """
            haneul:capacity [--zone NAME|ID]

            Per zone, with over-provisioning; what is disabled does not count.""");

    private static final Set<String> BYTES = Set.of("MEMORY", "STORAGE", "STORAGE_ALLOCATED");

    private final Calls calls;
    private final Clock clock;

    ReportCommands(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    void providers(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of(), Set.of("role"));
        words.atMost(0);
        Map<String, String> filter = new HashMap<>();
        words.option("role").ifPresent(role -> filter.put("role", role));
        Columns table = Columns.of(
                "Role", "Name", "Bundle", "Up", "Calls", "Failed", "In flight", "Zombies", "Mean ms", "Max ms");
        List<HaneulProviderResponse> all = calls.list(HaneulProviderResponse.class, "listHaneulProviders", filter);
        for (HaneulProviderResponse one : all) {
            table.row(
                    one.role(),
                    one.name(),
                    one.bundle() == null ? "-" : one.bundle() + " " + one.version(),
                    Columns.age(one.since(), clock.instant()),
                    one.calls(),
                    one.failures(),
                    one.inFlight(),
                    one.zombies(),
                    Columns.millis(one.meanMillis()),
                    Columns.millis(one.longestMillis()));
        }
        table.print(out);
        all.stream()
                .filter(one -> !one.abilities().isEmpty())
                .forEach(one ->
                        out.println(one.role() + " " + one.name() + " has " + String.join(", ", one.abilities())));
        all.stream()
                .filter(one -> one.lastFault() != null)
                .forEach(one -> out.println(one.role() + " " + one.name() + ", last fault "
                        + Columns.date(one.lastFaultDate()) + ": " + one.lastFault()));
    }

    void capacity(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of(), Set.of("zone"));
        words.atMost(0);
        Map<String, String> filter = new HashMap<>();
        if (words.option("zone").isPresent()) {
            filter.put("zoneid", calls.zone(words.option("zone").get()));
        }
        Columns table = Columns.of("Zone", "What", "Taken", "Of", "%");
        for (CapacityResponse line : calls.list(CapacityResponse.class, "listCapacity", filter)) {
            table.row(
                    line.zoneName(),
                    line.name(),
                    amount(line.name(), line.capacityUsed()),
                    amount(line.name(), line.capacityTotal()),
                    line.percentUsed());
        }
        table.print(out);
    }

    private static String amount(
            @org.jspecify.annotations.Nullable String what, @org.jspecify.annotations.Nullable Long value) {
        long number = Objects.requireNonNullElse(value, 0L);
        if (what != null && BYTES.contains(what)) {
            return Columns.bytes(number);
        }
        return "CPU".equals(what) ? number + " MHz" : Long.toString(number);
    }
}
