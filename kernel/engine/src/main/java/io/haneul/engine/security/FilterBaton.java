package io.haneul.engine.security;

import io.haneul.engine.core.Events;
import io.haneul.model.SecurityGroupRuleId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What jobs about filters hand on.
 *
 * @param vms  whose filters are to be as they are wanted
 * @param rules that were changed
 * @param group whose rules they are
 * @param who  asked for it; absent where nobody did
 */
record FilterBaton(
        List<UUID> vms, List<SecurityGroupRuleId> rules, Optional<Events.Resource> group, Optional<Events.Owner> who) {
    FilterBaton {
        vms = List.copyOf(vms);
        rules = List.copyOf(rules);
    }
}
