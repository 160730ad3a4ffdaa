package io.haneul.commands;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a command that makes no object.
 *
 * @param success     true; failures are answered as errors
 * @param displayText what was done, where that says more than success
 */
public record Success(
        @Doc("true if operation is executed successfully") Boolean success,
        @Doc("any text associated with the success or failure") @Nullable String displayText) {
    /** {@return plain success} */
    public static Success plain() {
        return new Success(true, null);
    }
}
