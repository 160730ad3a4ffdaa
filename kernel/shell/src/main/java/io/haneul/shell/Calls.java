package io.haneul.shell;

import io.haneul.commands.infrastructure.ClusterResponse;
import io.haneul.commands.infrastructure.HostResponse;
import io.haneul.commands.infrastructure.PodResponse;
import io.haneul.commands.infrastructure.ZoneResponse;
import io.haneul.engine.Engine;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.karaf.shell.support.CommandException;

/** Calls the engine as the first admin: whoever is let into the console is the operator. */
final class Calls {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final EngineDoor door;

    Calls(EngineDoor door) {
        this.door = door;
    }

    /** {@return what a call lists; parameters by their names on the wire} */
    <R extends Record> List<R> list(Class<R> type, String command, Map<String, String> parameters)
            throws CommandException {
        Answer answer = call(command, parameters);
        return ((Answer.Listing) answer).items().stream().map(type::cast).toList();
    }

    /** {@return the object a call answers} */
    <R extends Record> R one(Class<R> type, String command, Map<String, String> parameters) throws CommandException {
        return type.cast(((Answer.Single) call(command, parameters)).value());
    }

    private Answer call(String command, Map<String, String> parameters) throws CommandException {
        Engine engine = door.engine().orElseThrow(() -> new CommandException("the engine is not there"));
        if (engine.notReady().isPresent()) {
            throw new CommandException(engine.notReady().get());
        }
        Map<String, String> bound = new TreeMap<>();
        parameters.forEach((name, value) -> bound.put(name.toLowerCase(Locale.ROOT), value));
        try {
            return engine.execute(engine.authentication().rootAdmin(), command, bound);
        } catch (Refusal refusal) {
            throw new CommandException(refusal.getMessage());
        }
    }

    /** {@return whether the text is an id} */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** {@return the id of the one thing of that name} */
    private static <R> String only(List<R> found, Function<R, ?> id, String what) throws CommandException {
        if (found.size() != 1) {
            throw new CommandException((found.isEmpty() ? "there is no " : "there are several named ") + what);
        }
        return Objects.toString(id.apply(found.get(0)));
    }

    /** {@return the id of the zone of that name or id} */
    String zone(String nameOrId) throws CommandException {
        return isId(nameOrId)
                ? nameOrId
                : only(
                        list(ZoneResponse.class, "listZones", Map.of("name", nameOrId)),
                        ZoneResponse::id,
                        "zone " + nameOrId);
    }

    /** {@return the id of the host of that name or id} */
    String host(String nameOrId) throws CommandException {
        return isId(nameOrId)
                ? nameOrId
                : only(
                        list(HostResponse.class, "listHosts", Map.of("name", nameOrId)),
                        HostResponse::id,
                        "host " + nameOrId);
    }

    /** {@return the id of the cluster of that name or id} */
    String cluster(String nameOrId) throws CommandException {
        return isId(nameOrId)
                ? nameOrId
                : only(
                        list(ClusterResponse.class, "listClusters", Map.of("name", nameOrId)),
                        ClusterResponse::id,
                        "cluster " + nameOrId);
    }

    /** {@return the id of the pod of that name or id} */
    String pod(String nameOrId) throws CommandException {
        return isId(nameOrId)
                ? nameOrId
                : only(
                        list(PodResponse.class, "listPods", Map.of("name", nameOrId)),
                        PodResponse::id,
                        "pod " + nameOrId);
    }

    /** {@return the id of what the list names so} */
    <R extends Record> String named(Listed<R> listed, Map<String, String> filter, String nameOrId)
            throws CommandException {
        if (isId(nameOrId)) {
            return nameOrId;
        }
        List<R> found = list(listed.type(), listed.command(), filter).stream()
                .filter(one -> nameOrId.equals(listed.name().apply(one)))
                .toList();
        return only(found, listed.id(), listed.what() + " " + nameOrId);
    }

    /** A kind of thing that is found by its name. */
    record Listed<R extends Record>(
            Class<R> type, String command, String what, Function<R, String> id, Function<R, String> name) {}
}
