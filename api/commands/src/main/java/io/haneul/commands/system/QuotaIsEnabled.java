package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;

/** Called by the web UI to know whether to show quotas: there are none. */
@Command(
        name = "quotaIsEnabled",
        description = "Return if the plugin is enabled",
        kind = Kind.OBJECT,
        returns = QuotaEnabledResponse.class,
        object = "isenabled",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "4.7.0")
public record QuotaIsEnabled() {}
