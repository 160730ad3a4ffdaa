package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;

/** Called by the web UI where a tag is chosen. */
@Command(
        name = "listStorageTags",
        description = "Lists storage tags",
        kind = Kind.LIST,
        returns = StorageTagResponse.class,
        object = "storagetag",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        since = "later")
public record ListStorageTags(Paging paging) {}
