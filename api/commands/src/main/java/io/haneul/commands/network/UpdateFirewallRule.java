package io.haneul.commands.network;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.FirewallRuleId;
import java.util.Optional;

/** Changes how a rule is shown. */
@Command(
        name = "updateFirewallRule",
        description = "Updates firewall rule",
        kind = Kind.ASYNC,
        returns = FirewallResponse.class,
        object = "firewallrule",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "FIREWALL.UPDATE",
        since = "4.4")
public record UpdateFirewallRule(
        @Doc("the ID of the rule") @Access(Access.Right.OPERATE) FirewallRuleId id,
        @Doc(
                        "an optional field, in case you want to set a custom id to the resource. Allowed to Root Admins only; ids are not changed here, so none is taken")
                Optional<String> customId,
        @Doc(
                        "an optional field, whether to the display the rule to the end user or not; it is shown to both, with this flag")
                Optional<Boolean> forDisplay) {}
