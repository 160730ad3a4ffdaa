package io.haneul.plugins.simulator.world;

import java.util.UUID;

/**
 * A volume as a simulated pool knows it, and as it stands in the pool's journal.
 *
 * @param id        of the volume
 * @param epoch     of the last call that acted on it
 * @param sizeBytes as the guest sees it
 * @param template  the URL of the template its content came from; empty for a blank one
 */
public record Volume(UUID id, long epoch, long sizeBytes, String template) {}
