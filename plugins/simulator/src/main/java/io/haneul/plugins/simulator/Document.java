package io.haneul.plugins.simulator;

import java.util.UUID;

/**
 * What an appliance was told last.
 *
 * @param machine  the appliance
 * @param boot     which run of the appliance took it; a fresh run knows nothing
 * @param revision of the state
 * @param content  the whole state
 */
public record Document(UUID machine, long boot, long revision, String content) {}
