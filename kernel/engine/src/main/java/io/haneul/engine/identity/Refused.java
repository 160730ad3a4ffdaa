package io.haneul.engine.identity;

import io.haneul.engine.command.Refusal;
import io.haneul.store.Store;

/** What the database refuses, in the words of the API. */
final class Refused {
    private Refused() {}

    /**
     * Runs a statement on something whose name is unique.
     *
     * @param rule what the caller is told of the parameter when the name is taken
     */
    static void ifTaken(Runnable statement, String parameter, String rule) {
        try {
            statement.run();
        } catch (RuntimeException e) {
            if (Store.isDuplicate(e)) {
                throw Refusal.parameter(parameter, rule);
            }
            throw e;
        }
    }
}
