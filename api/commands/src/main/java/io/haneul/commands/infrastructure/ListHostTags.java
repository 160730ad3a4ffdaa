package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;

/** Called by the web UI where a tag is chosen. */
@Command(
        name = "listHostTags",
        description = "Lists host tags",
        kind = Kind.LIST,
        returns = HostTagResponse.class,
        object = "hosttag",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        since = "later")
public record ListHostTags(Paging paging) {}
