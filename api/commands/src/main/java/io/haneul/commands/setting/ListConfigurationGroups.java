package io.haneul.commands.setting;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Called to show the groups of settings. */
@Command(
        name = "listConfigurationGroups",
        description = "Lists all configuration groups (primarily used for UI).",
        kind = Kind.LIST,
        returns = ConfigurationGroupResponse.class,
        object = "configurationgroup",
        roles = DefaultRole.ADMIN,
        since = "4.18.0")
public record ListConfigurationGroups(
        @Doc("lists configuration group by group name") Optional<String> group, Paging paging) {}
