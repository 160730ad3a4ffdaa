package io.haneul.engine.compute;

import io.haneul.engine.core.Events;
import io.haneul.model.NicId;
import java.util.UUID;

/**
 * What jobs about an interface hand on.
 *
 * @param vm  the machine's
 * @param nic that is plugged in or taken out
 * @param who asked for it
 */
record NicBaton(UUID vm, NicId nic, Events.Owner who) {}
