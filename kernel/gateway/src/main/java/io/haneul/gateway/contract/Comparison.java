package io.haneul.gateway.contract;

import io.haneul.gateway.contract.Api.Call;
import io.haneul.gateway.contract.Difference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what a client of a contract misses at a server. What the server has besides is nobody's loss. */
final class Comparison {
    private static final Set<String> BASIC = Set.of(
            "string", "uuid", "boolean", "integer", "short", "long", "float", "double", "date", "map", "list", "set");
    private static final Pattern ARRAY = Pattern.compile("(string|long|double)\\[]");

    private final String command;
    private final Call expected;
    private final Call served;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(String command, Call expected, Call served) {
        this.command = command;
        this.expected = expected;
        this.served = served;
    }

    /** {@return the differences, by kind, command and name} */
    static List<Difference> of(Api contract, Api server) {
        List<Difference> all = new ArrayList<>();
        contract.calls().forEach((name, expected) -> {
            Call served = server.calls().get(name);
            if (served == null) {
                all.add(new Difference(name, Kind.COMMAND, Difference.ITSELF, "", expected.size()));
            } else {
                all.addAll(new Comparison(name, expected, served).compare());
            }
        });
        all.sort(Difference.ORDER);
        return List.copyOf(all);
    }

    private List<Difference> compare() {
        if (expected.isAsync() != served.isAsync()) {
            add(Kind.ASYNC, Difference.ITSELF, expected.isAsync() ? "should answer with a job" : "should not");
        }
        expected.parameters().forEach((key, wanted) -> {
            Api.Parameter given = served.parameters().get(key);
            if (given == null) {
                add(Kind.PARAMETER, wanted.name(), wanted.type());
            } else {
                if (!given.type().equals(wanted.type())) {
                    add(Kind.PARAMETER_TYPE, wanted.name(), given.type() + ", not " + wanted.type());
                }
                if (given.isRequired() && !wanted.isRequired()) {
                    add(Kind.REQUIRED, wanted.name(), "");
                }
            }
        });
        served.parameters().forEach((key, given) -> {
            if (given.isRequired() && !expected.parameters().containsKey(key)) {
                add(Kind.REQUIRED, given.name(), "not in the contract");
            }
        });
        expected.fields().forEach(this::compareField);
        return found;
    }

    /** A field within one that is missing is not told of. */
    private void compareField(String name, String type) {
        Map<String, String> fields = served.fields();
        String given = fields.get(name);
        int dot = name.lastIndexOf('.');
        if (given != null) {
            if (!isAs(type, given)) {
                add(Kind.FIELD_TYPE, name, given + ", not " + type);
            }
        } else if (dot < 0 || fields.containsKey(name.substring(0, dot))) {
            add(Kind.FIELD, name, type);
        }
    }

    /** Enumerations and links are texts on the wire, whatever they are called. */
    private static boolean isAs(String wanted, String given) {
        Predicate<String> isGiven = given::equals;
        if (wanted.isEmpty()) {
            return true;
        }
        if (wanted.equals("int")) {
            return given.equals("int") || given.equals("integer");
        }
        if (BASIC.contains(wanted)) {
            return isGiven.test(wanted.equals("uuid") ? "string" : wanted) || isGiven.test(wanted);
        }
        if (ARRAY.matcher(wanted).matches()) {
            return given.equals("list");
        }
        return (wanted.endsWith("response") || wanted.equals("responseobject"))
                ? !BASIC.contains(given)
                : given.equals("string") || isGiven.test(wanted);
    }

    private void add(Kind kind, String name, String detail) {
        found.add(new Difference(command, kind, name, detail, 1));
    }
}
