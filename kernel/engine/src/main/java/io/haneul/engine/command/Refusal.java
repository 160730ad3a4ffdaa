package io.haneul.engine.command;

import static java.util.Objects.requireNonNull;

import io.haneul.jobs.Failure;

/**
 * The engine's own no: a wrong parameter, a missing permission, a limit, something in use. Nothing was changed. The text goes
 * to the caller as it is, so it names the parameter and the rule, and never what the caller may not see.
 */
public final class Refusal extends RuntimeException implements Failure.Source {
    private static final long serialVersionUID = 1L;

    private final ApiCode code;

    public Refusal(ApiCode code, String text) {
        super(requireNonNull(text, "text"), null, false, false);
        this.code = requireNonNull(code, "code");
    }

    /** {@return a refusal of one parameter (431)} */
    public static Refusal parameter(String name, String rule) {
        return new Refusal(ApiCode.PARAMETER, "Invalid parameter " + name + ": " + rule);
    }

    /** {@return the refusal of a reference, the same words whether the thing is absent or somebody else's (431)} */
    public static Refusal reference(String name, Object value) {
        return new Refusal(
                ApiCode.PARAMETER,
                "Invalid parameter " + name + " value=" + value
                        + ": there is no such entity, or the caller may not use it");
    }

    /** {@return the code} */
    public ApiCode code() {
        return code;
    }

    @Override
    public Failure failure() {
        return new Failure(code.number(), String.valueOf(getMessage()));
    }
}
