package io.haneul.shell;

import io.haneul.commands.catalog.ServiceOfferingResponse;
import io.haneul.commands.catalog.TemplateResponse;
import io.haneul.commands.operation.HaneulCandidateResponse;
import io.haneul.commands.operation.HaneulPlacementResponse;
import io.haneul.shell.Calls.Listed;
import io.haneul.shell.HaneulCommand.Manual;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;

/** Where a machine would go. */
final class PlaceCommand {
    static final Manual MANUAL = new Manual(
            "place",
            "Says where a machine would go now and why; changes nothing",
            """
            haneul:place --dry-run --zone NAME|ID --offering NAME|ID --template NAME|ID
                         [--host NAME|ID] [--cluster NAME|ID] [--pod NAME|ID] [--root GIB]

            haneul:place --dry-run --zone demo --offering "Small Instance" --template "My template\"""");

    static final List<String> WORDS =
            List.of("--dry-run", "--zone", "--offering", "--template", "--host", "--cluster", "--pod", "--root");

    private static final Set<String> VALUED = Set.of("zone", "offering", "template", "host", "cluster", "pod", "root");

    private final Calls calls;

    PlaceCommand(Calls calls) {
        this.calls = calls;
    }

    void place(List<String> typed, PrintStream out) throws CommandException {
        Words words = Words.read(typed, Set.of("dry-run"), VALUED);
        words.atMost(0);
        if (!words.has("dry-run")) {
            throw new CommandException(
                    "machines are made by deployVirtualMachine; this only says where, with --dry-run");
        }
        print(calls.one(HaneulPlacementResponse.class, "planHaneulDeployment", parameters(words)), out);
    }

    private Map<String, String> parameters(Words words) throws CommandException {
        Map<String, String> parameters = new HashMap<>();
        String zone = calls.zone(words.required("zone"));
        parameters.put("zoneid", zone);
        parameters.put(
                "serviceofferingid",
                calls.named(
                        new Listed<>(
                                ServiceOfferingResponse.class,
                                "listServiceOfferings",
                                "service offering",
                                offering -> Objects.toString(offering.id()),
                                offering -> Objects.toString(offering.name())),
                        Map.of("name", words.required("offering")),
                        words.required("offering")));
        parameters.put(
                "templateid",
                calls.named(
                        new Listed<>(
                                TemplateResponse.class,
                                "listTemplates",
                                "template",
                                template -> Objects.toString(template.id()),
                                template -> Objects.toString(template.name())),
                        Map.of("templatefilter", "all", "zoneid", zone),
                        words.required("template")));
        if (words.option("host").isPresent()) {
            parameters.put("hostid", calls.host(words.option("host").get()));
        }
        if (words.option("cluster").isPresent()) {
            parameters.put("clusterid", calls.cluster(words.option("cluster").get()));
        }
        if (words.option("pod").isPresent()) {
            parameters.put("podid", calls.pod(words.option("pod").get()));
        }
        words.option("root").ifPresent(gib -> parameters.put("rootdisksize", gib));
        return parameters;
    }

    private static void print(HaneulPlacementResponse placement, PrintStream out) {
        if (placement.hasPlace()) {
            out.println("host " + placement.hostName() + by(placement.hostAllocators())
                    + (placement.storage() == null
                            ? ""
                            : ", pool " + placement.storage() + by(placement.storageAllocators())));
        } else {
            out.println("no place: " + placement.summary());
        }
        out.println("hosts that would do: " + names(placement.hosts()));
        if (!placement.pools().isEmpty()) {
            out.println("pools that would do: " + names(placement.pools()));
        }
        placement.remarks().forEach(out::println);
        if (!placement.leftOut().isEmpty()) {
            out.println("left out:");
            placement.leftOut().forEach(left -> out.println("  " + left.what() + ": " + left.reason()));
        }
        int more = placement.leftOutCount() - placement.leftOut().size();
        if (more > 0) {
            out.println("  and " + more + " more");
        }
    }

    private static String by(List<String> allocators) {
        return allocators.isEmpty() ? "" : " by " + String.join(", ", allocators);
    }

    private static String names(List<HaneulCandidateResponse> candidates) {
        return candidates.isEmpty()
                ? "none"
                : candidates.stream().map(HaneulCandidateResponse::name).collect(Collectors.joining(", "));
    }
}
