package io.haneul.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module brings which packages. */
final class SplitPackages {
    private SplitPackages() {}

    /** {@return the packages of each module's production classes} */
    static Map<String, Set<String>> ofTheHouse() {
        Map<String, Set<String>> packages = new TreeMap<>();
        for (House.Module module : House.modules()) {
            Set<String> found = House.files(module.classes()).stream()
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(file -> module.classes().relativize(file.getParent()).toString())
                    .map(directory -> directory.replace('/', '.'))
                    .filter(name -> name.startsWith("io.haneul"))
                    .collect(Collectors.toCollection(TreeSet::new));
            packages.put(module.name(), found);
        }
        return packages;
    }

    /** {@return a line for each package that more than one module brings} */
    static List<String> among(Map<String, Set<String>> packages) {
        Map<String, Set<String>> owners = new TreeMap<>();
        packages.forEach((module, names) -> names.forEach(
                name -> owners.computeIfAbsent(name, any -> new TreeSet<>()).add(module)));
        return owners.entrySet().stream()
                .filter(owned -> owned.getValue().size() > 1)
                .map(owned -> owned.getKey() + " is in " + String.join(" and ", owned.getValue()))
                .toList();
    }

    /**
     * A module of api or kernel owns the package of its own name and what is below; a plugin owns any but those. The
     * walls are told by packages, so a class in a stranger's package would walk through them.
     */
    static List<String> strangers(Map<String, Set<String>> packages) {
        return packages.entrySet().stream()
                .flatMap(owned -> owned.getValue().stream()
                        .filter(name -> !mayOwn(owned.getKey(), name))
                        .map(name -> owned.getKey() + " must not be in " + name))
                .sorted()
                .toList();
    }

    private static boolean mayOwn(String module, String name) {
        if (module.startsWith("api/") || module.startsWith("kernel/")) {
            return isBelow(name, module.substring(module.indexOf('/') + 1));
        }
        return Stream.concat(Rooms.SEES.keySet().stream(), Stream.of("rules")).noneMatch(room -> isBelow(name, room));
    }

    private static boolean isBelow(String name, String room) {
        return name.equals("io.haneul." + room) || name.startsWith("io.haneul." + room + ".");
    }
}
