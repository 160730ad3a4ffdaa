package io.haneul.engine.plugin;

import io.haneul.engine.command.CommandTable;
import io.haneul.jobs.Batons;
import io.haneul.spi.command.Handler;
import java.util.Map;

/**
 * What one handler brings, for as long as it is there.
 *
 * @param handler  itself, to tell it from one of the same name that comes or went; called through its provider only
 * @param owner    its plugin
 * @param commands that were taken, by name
 * @param batons   write its commands down
 */
record Brought(Handler handler, String owner, Map<String, CommandTable.Entry<?>> commands, Batons batons) {
    Brought {
        commands = Map.copyOf(commands);
    }
}
