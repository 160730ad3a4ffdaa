package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.FirewallRuleId;

/** Takes an egress rule away. */
@Command(
        name = "deleteEgressFirewallRule",
        description = "Deletes an egress firewall rule",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "FIREWALL.EGRESS.CLOSE",
        since = "later")
public record DeleteEgressFirewallRule(@Doc("the ID of the rule") @Access(Access.Right.OPERATE) FirewallRuleId id) {}
