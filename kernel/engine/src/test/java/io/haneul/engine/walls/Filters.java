package io.haneul.engine.walls;

import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.ParameterType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The filters that a list takes, each given what might show more than it should. */
final class Filters {
    /** For parameters in words of which only some are known. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "templatefilter",
            List.of(
                    "all",
                    "self",
                    "selfexecutable",
                    "shared",
                    "sharedexecutable",
                    "community",
                    "executable",
                    "featured"),
            "isofilter",
            List.of(
                    "all",
                    "self",
                    "selfexecutable",
                    "shared",
                    "sharedexecutable",
                    "community",
                    "executable",
                    "featured"),
            "type",
            List.of("Routing", "User", "ROOT", "DATADISK", "Isolated", "Shared"));

    private final Estate estate;
    private final Things things;
    private final CommandDescriptor list;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<Map<String, String>> filters = new LinkedHashSet<>();

    private Filters(Estate estate, Things things, CommandDescriptor list) {
        this.estate = estate;
        this.things = things;
        this.list = list;
        list.parameters().forEach(parameter -> names.add(parameter.name().toLowerCase(Locale.ROOT)));
    }

    static Filters of(Estate estate, Things things, CommandDescriptor list) {
        return new Filters(estate, things, list);
    }

    /** {@return all filters, each added to the least the list can be called with} */
    Set<Map<String, String>> over(Map<String, String> least) {
        List<Map<String, String>> reaches = reaches();
        reaches.forEach(reach -> add(List.of(least, reach)));
        for (ParameterDescriptor parameter : list.parameters()) {
            for (Map<String, String> value : values(parameter)) {
                add(List.of(least, reaches.get(reaches.size() - 1), value));
                if (parameter.reference().isPresent() || value.containsKey("account")) {
                    add(List.of(least, value));
                }
            }
        }
        return filters;
    }

    private void add(List<Map<String, String>> parts) {
        Map<String, String> filter = new LinkedHashMap<>();
        parts.forEach(filter::putAll);
        if (names.contains("pagesize")) {
            filter.put("pagesize", "500");
        }
        filters.add(filter);
    }

    /** How far a list may be told to look: no further than the walls, whatever is said. */
    private List<Map<String, String>> reaches() {
        List<Map<String, String>> reaches = new ArrayList<>(List.of(Map.of()));
        if (names.contains("listall")) {
            reaches.add(Map.of("listall", "true", "isrecursive", "true"));
        } else if (names.contains("isrecursive")) {
            reaches.add(Map.of("isrecursive", "true"));
        }
        return reaches;
    }

    private List<Map<String, String>> values(ParameterDescriptor parameter) {
        String name = parameter.name().toLowerCase(Locale.ROOT);
        List<Map<String, String>> values = new ArrayList<>();
        if (name.equals("account")) {
            estate.owners().forEach(owner -> values.add(Map.of(name, Estate.MARK + owner)));
            estate.owners()
                    .forEach(owner -> values.add(Map.of(
                            name,
                            Estate.MARK + owner,
                            "domainid",
                            estate.person(owner).domain().toString())));
            return values;
        }
        if (parameter.type() == ParameterType.BOOLEAN) {
            return List.of(Map.of(name, "true"), Map.of(name, "false"));
        }
        if (parameter.type() == ParameterType.MAP) {
            estate.owners().forEach(owner -> values.add(tag(name, owner)));
            return values;
        }
        parameter.reference().ifPresent(asked -> {
            for (UUID id : ids(Calls.table(asked.kind()))) {
                values.add(Map.of(name, id.toString()));
            }
        });
        if (parameter.element() == UUID.class) {
            ids("vm").forEach(id -> values.add(Map.of(name, id.toString())));
        }
        if (parameter.element() == String.class) {
            words(name).forEach(word -> values.add(Map.of(name, word)));
        }
        return values;
    }

    private static Map<String, String> tag(String name, String owner) {
        return Map.of(name + "[0].key", "owner", name + "[0].value", Estate.MARK + owner);
    }

    /** One of each owner. */
    private List<UUID> ids(String table) {
        Map<String, UUID> byOwner = new LinkedHashMap<>();
        things.of(table).forEach(thing -> byOwner.putIfAbsent(thing.owner(), thing.id()));
        return List.copyOf(byOwner.values());
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>(WORDS.getOrDefault(name, List.of()));
        words.addAll(List.of(Estate.MARK, Estate.MARK + "bob", Estate.MARK + "bob-vm", Estate.MARK + "art-net"));
        return words;
    }
}
