package io.haneul.engine.access;

import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.EntryIds;
import io.haneul.engine.command.ParameterDescriptor;
import io.haneul.engine.command.ParameterDescriptor.Reference;
import io.haneul.model.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a command given by a caller refers to by one of its parameters.
 *
 * @param name  of the parameter, for the caller; of one in a map with its key
 * @param asked the kind of thing, and the right over it that the command takes
 * @param ids   of the things
 */
record Claim(String name, Reference asked, List<UUID> ids) {
    Claim {
        ids = List.copyOf(ids);
    }

    /** {@return all that the bound command refers to, in the order of its parameters} */
    static List<Claim> of(CommandDescriptor command, Record bound) {
        List<Claim> claims = new ArrayList<>();
        for (ParameterDescriptor parameter : command.parameters()) {
            if (parameter.references().isEmpty()) {
                continue;
            }
            Object value = read(parameter, bound);
            parameter.reference().ifPresent(asked -> claims.add(new Claim(parameter.name(), asked, ids(value))));
            parameter.entries().keySet().stream().sorted().forEach(key -> claims.add(ofEntry(parameter, key, value)));
        }
        claims.removeIf(claim -> claim.ids().isEmpty());
        return claims;
    }

    private static Claim ofEntry(ParameterDescriptor parameter, String key, Object value) {
        List<Map<String, String>> maps = new ArrayList<>();
        Collection<?> found = value instanceof Collection<?> many ? many : List.of(value);
        for (Object map : found) {
            maps.add(texts((Map<?, ?>) map));
        }
        return new Claim(
                EntryIds.label(parameter, key), parameter.entries().get(key), EntryIds.of(parameter, key, maps));
    }

    private static Map<String, String> texts(Map<?, ?> map) {
        return map.entrySet().stream()
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> (String) entry.getValue()));
    }

    private static List<UUID> ids(Object value) {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (given instanceof Id id) {
            return List.of(id.value());
        }
        if (given instanceof Collection<?> many) {
            return many.stream().map(element -> ((Id) element).value()).toList();
        }
        return List.of();
    }

    private static Object read(ParameterDescriptor parameter, Record bound) {
        try {
            return parameter.accessor().invoke(bound);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("parameter " + parameter.name() + " cannot be read", e);
        }
    }
}
