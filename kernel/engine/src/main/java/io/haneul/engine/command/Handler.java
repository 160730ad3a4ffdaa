package io.haneul.engine.command;

/**
 * Carries out one command.
 *
 * @param <C> the command
 */
@FunctionalInterface
public interface Handler<C extends Record> {
    /**
     * {@return the answer of the command's kind}
     *
     * @throws Refusal when it is not carried out; nothing was changed then
     */
    Answer on(Request<C> request);
}
