package io.haneul.engine.walls;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What gives away that an answer tells of somebody else's things: their ids, and the names that all of theirs begin with. */
final class Secrets {
    private static final Pattern TELLING =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|" + Estate.MARK + "[a-z]+");

    private final Map<String, String> foreign = new TreeMap<>();

    private Secrets() {}

    /** {@return what the viewer must never read} */
    static Secrets of(Viewer viewer, Estate estate, Things things) {
        Secrets secrets = new Secrets();
        Predicate<Thing> hidden =
                thing -> (thing.account().filter(viewer.tenants()::contains).isPresent() && !viewer.isWithin(thing))
                        || (thing.table().equals("domain") && isHiddenDomain(viewer, thing));
        things.all().stream()
                .filter(hidden)
                .forEach(thing -> secrets.foreign.put(thing.id().toString(), thing.table() + " of " + thing.owner()));
        for (String owner : estate.owners()) {
            Thing account =
                    things.find("account", estate.person(owner).account().value());
            if (!viewer.isWithin(account)) {
                secrets.foreign.put(Estate.MARK + owner, "what is " + owner + "'s");
            }
        }
        secrets.foreign.put(Estate.MARK + "domb", "the other domain's");
        return secrets;
    }

    /** The ids of the domains above are told with one's own. */
    private static boolean isHiddenDomain(Viewer viewer, Thing domain) {
        String path = domain.path().orElseThrow();
        boolean isAbove = viewer.caller().domainPath().startsWith(path);
        boolean isBelow = path.startsWith(viewer.caller().domainPath());
        return !isAbove && !(isBelow && viewer.isAdmin());
    }

    /** {@return what the answer gives away, besides what the request has told itself} */
    Set<String> in(String answer, Map<String, String> request) {
        Set<String> found = new TreeSet<>();
        Matcher telling = TELLING.matcher(answer);
        while (telling.find()) {
            String secret = foreign.get(telling.group());
            if (secret != null && !request.containsValue(telling.group())) {
                found.add(telling.group() + " (" + secret + ")");
            }
        }
        return found;
    }
}
