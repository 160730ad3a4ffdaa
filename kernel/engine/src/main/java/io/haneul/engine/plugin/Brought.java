package io.haneul.engine.plugin;

import io.haneul.engine.command.CommandTable;
import io.haneul.jobs.Batons;
import java.util.Map;

/**
 * What one handler brings, for as long as it is there.
 *
 * @param owner    its plugin
 * @param commands that were taken, by name
 * @param batons   write its commands down
 */
record Brought(String owner, Map<String, CommandTable.Entry<?>> commands, Batons batons) {
    Brought {
        commands = Map.copyOf(commands);
    }
}
