package io.haneul.gateway.request;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.CommandBinder;
import io.haneul.engine.command.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of a request, from its query and its body together. Names are found in any case. */
public final class Parameters {
    /** How many there may be. */
    static final int MOST = 1000;

    /** How long a name may be, in characters. */
    static final int LONGEST_NAME = 300;

    private static final Set<String> TRANSPORT = Set.of(
            "command",
            "response",
            "apikey",
            "sessionkey",
            "signature",
            "signatureversion",
            "signaturemethod",
            "expires",
            "_");

    private final List<Parameter> all;
    private final Map<String, String> byKey;

    private Parameters(List<Parameter> all, Map<String, String> byKey) {
        this.all = all;
        this.byKey = byKey;
    }

    /** {@return what can be read of a request that is refused: enough to answer in the format it asked for} */
    public static Parameters queryOnly(String query) {
        try {
            return read(query, new byte[0]);
        } catch (Refusal e) {
            return new Parameters(List.of(), Map.of());
        }
    }

    /**
     * Reads a request.
     *
     * @param query the query string as it came; empty for none
     * @param body  the form in the body as it came; empty for none
     * @throws Refusal (430) when it is not encoded rightly, has too many or too long names, or says a thing in two ways: what
     *     is signed must be what is carried out
     */
    public static Parameters read(String query, byte[] body) {
        List<Parameter> all = new ArrayList<>();
        Map<String, String> byKey = new LinkedHashMap<>();
        new FormDecoder(query.getBytes(StandardCharsets.UTF_8)).each((name, value) -> add(all, byKey, name, value));
        new FormDecoder(body).each((name, value) -> add(all, byKey, name, value));
        return new Parameters(all, byKey);
    }

    private static void add(List<Parameter> all, Map<String, String> byKey, String name, String value) {
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(ApiCode.MALFORMED, "A parameter's name has more than " + LONGEST_NAME + " characters");
        }
        if (name.indexOf('=') >= 0 || name.indexOf('&') >= 0) {
            // the signature covers names as they are: such a one could stand for two parameters of a signed request
            throw new Refusal(ApiCode.MALFORMED, "A parameter's name holds = or &");
        }
        String before = byKey.putIfAbsent(CommandBinder.key(name), value);
        if (before == null) {
            all.add(new Parameter(name, value));
        } else if (!before.equals(value)) {
            throw new Refusal(ApiCode.MALFORMED, "A parameter is given twice with different values");
        }
        if (all.size() > MOST) {
            throw new Refusal(ApiCode.MALFORMED, "The request has more than " + MOST + " parameters");
        }
    }

    /** {@return the value of a parameter that is there and not empty} */
    public Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(value -> !value.isEmpty());
    }

    /** {@return all, as the signature covers them} */
    public List<Parameter> all() {
        return List.copyOf(all);
    }

    /** {@return those that are the command's, by {@link CommandBinder#key} of their names} */
    public Map<String, String> ofCommand() {
        Map<String, String> own = new LinkedHashMap<>(byKey);
        own.keySet().removeAll(TRANSPORT);
        return own;
    }
}
