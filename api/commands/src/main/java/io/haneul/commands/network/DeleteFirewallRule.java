package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Success;
import io.haneul.model.FirewallRuleId;

/** Closes what a rule had opened. */
@Command(
        name = "deleteFirewallRule",
        description = "Deletes a firewall rule",
        kind = Kind.ASYNC,
        returns = Success.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "FIREWALL.CLOSE")
public record DeleteFirewallRule(@Doc("the ID of the rule") @Access(Access.Right.OPERATE) FirewallRuleId id) {}
