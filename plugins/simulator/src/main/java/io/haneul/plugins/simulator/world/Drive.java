package io.haneul.plugins.simulator.world;

import java.util.Map;
import java.util.UUID;

/**
 * A config drive as a simulated host holds it: of each file the hash only, for passwords may be among them.
 *
 * @param machine that sees it
 * @param epoch   of the last call that acted on it
 * @param label   of its file system
 * @param files   SHA-256 of each file, by path
 */
public record Drive(UUID machine, long epoch, String label, Map<String, String> files) {
    public Drive {
        files = Map.copyOf(files);
    }
}
