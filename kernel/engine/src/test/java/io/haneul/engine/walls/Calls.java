package io.haneul.engine.walls;

import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.LiveZone;
import io.haneul.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls made from what commands declare, with things of the caller's own wherever they take one. */
final class Calls {
    /** Tables that are not called as the kind of id is. */
    private static final Map<String, String> TABLES = Map.of(
            "router", "vm",
            "virtual_router_element", "router_element",
            "vlan_range", "address_range",
            "role_permission", "role_rule",
            "firewall_rule", "network_rule",
            "secondary_address", "nic_address",
            "port_forwarding_rule", "network_rule",
            "load_balancer_rule", "network_rule",
            "management_server", "server");

    private final LiveZone cloud;
    private final Things things;

    Calls(LiveZone cloud, Things things) {
        this.cloud = cloud;
        this.things = things;
    }

    /** {@return where things of the kind stand} */
    static String table(Class<? extends Id> kind) {
        String name = kind.getSimpleName().replaceAll("Id$", "").replaceAll("(?<=.)([A-Z])", "_$1");
        String table = name.toLowerCase(Locale.ROOT);
        return TABLES.getOrDefault(table, table);
    }

    /** {@return the least that the command can be called with} */
    Map<String, String> least(Viewer viewer, CommandDescriptor command) {
        Map<String, String> given = new LinkedHashMap<>();
        for (ParameterDescriptor parameter : command.parameters()) {
            if (parameter.required()) {
                given.putAll(sample(viewer, parameter));
            }
        }
        return given;
    }

    private Map<String, String> sample(Viewer viewer, ParameterDescriptor parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        return switch (parameter.type()) {
            case MAP -> Map.of(name + "[0].key", "key", name + "[0].value", "value");
            case BOOLEAN -> Map.of(name, "false");
            case INTEGER, LONG -> Map.of(name, "1");
            case DATE -> Map.of(name, "2026-01-31T10:00:00+0000");
            default ->
                Map.of(
                        name,
                        parameter
                                .reference()
                                .map(asked -> own(viewer, asked).toString())
                                .orElse("zqsample"));
        };
    }

    /** {@return a thing the viewer may refer to, if there is one: of its own, else of nobody's} */
    private UUID own(Viewer viewer, Reference asked) {
        List<Thing> all = things.of(table(asked.kind()));
        return all.stream()
                .filter(thing -> thing.account().isPresent() && viewer.isWithin(thing))
                .findFirst()
                .or(() -> all.stream()
                        .filter(thing -> !viewer.isWalledOff(thing, asked.right()))
                        .findFirst())
                .map(Thing::id)
                .orElseGet(UUID::randomUUID);
    }

    /** {@return the parameters with the id where the reference stands} */
    static Map<String, String> with(Map<String, String> given, String place, UUID id) {
        Map<String, String> changed = new LinkedHashMap<>(given);
        changed.put(place, id.toString());
        return changed;
    }

    /** {@return what is answered, as text; a refusal with its code} */
    String outcome(Caller caller, String command, Map<String, String> given) {
        try {
            return text(cloud.server().engine().engine().execute(caller, command, given));
        } catch (Refusal refusal) {
            return refusal.code() + " " + refusal.getMessage();
        }
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Listing listing) {
            return "listed " + listing.count() + " " + listing.items();
        }
        return answer instanceof Answer.Single single ? "answered " + single.value() : "accepted " + answer;
    }

    /** {@return where ids of the parameter stand in a request, and what they refer to} */
    static Map<String, Reference> places(ParameterDescriptor parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        Map<String, Reference> places = new LinkedHashMap<>();
        Optional<Reference> plain = parameter.reference();
        plain.ifPresent(asked -> places.put(name, asked));
        parameter.entries().forEach((key, asked) -> places.put(name + "[0]." + key, asked));
        return places;
    }
}
