package io.haneul.engine.rule;

import io.haneul.engine.core.Events;
import io.haneul.model.NetworkId;
import io.haneul.store.network.MemberRow;
import io.haneul.store.network.RuleRow;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * What jobs about rules hand on.
 *
 * @param network whose rules were changed
 * @param change  of the network, by number: what is to be in force
 * @param thing   the job is about
 * @param who     asked for it, telling the network's owner
 * @param before  the rule as it was, where it was changed
 * @param members that were put behind a port or taken from it
 */
@RecordBuilder
record RuleBaton(
        NetworkId network,
        long change,
        Events.Resource thing,
        Events.Owner who,
        Optional<RuleRow> before,
        List<MemberRow> members)
        implements RuleBatonBuilder.With {
    RuleBaton {
        members = List.copyOf(members);
    }
}
