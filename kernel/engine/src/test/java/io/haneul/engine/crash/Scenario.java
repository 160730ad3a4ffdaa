package io.haneul.engine.crash;

import io.haneul.plugins.simulator.Simulator;
import java.util.function.Consumer;

/**
 * Something that is done to a cloud.
 *
 * @param name    for reports
 * @param command the API command whose job it is; empty when the cloud does it by itself
 * @param prepare makes what is there before
 * @param act     asks for it
 * @param trouble makes the simulated world refuse something, for good
 * @param busy    counts, as SQL, what has yet to come besides jobs
 */
record Scenario(
        String name,
        String command,
        Consumer<Scene> prepare,
        Consumer<Scene> act,
        Consumer<Simulator> trouble,
        String busy) {
    static Scenario of(String name, String command, Consumer<Scene> prepare, Consumer<Scene> act) {
        return new Scenario(name, command, prepare, act, simulator -> {}, "select 0");
    }

    Scenario in(Consumer<Simulator> newTrouble) {
        return new Scenario(name, command, prepare, act, newTrouble, busy);
    }

    Scenario until(String newBusy) {
        return new Scenario(name, command, prepare, act, trouble, newBusy);
    }

    @Override
    public String toString() {
        return name;
    }
}
