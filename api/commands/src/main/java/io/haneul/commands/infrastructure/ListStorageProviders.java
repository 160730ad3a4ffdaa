package io.haneul.commands.infrastructure;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;

/** Called by operators. */
@Command(
        name = "listStorageProviders",
        description = "Lists storage providers.",
        kind = Kind.LIST,
        returns = StorageProviderResponse.class,
        object = "dataStoreProvider",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN},
        since = "4.2.0")
public record ListStorageProviders(
        @Doc("the type of storage provider: either primary or image") String type, Paging paging) {}
