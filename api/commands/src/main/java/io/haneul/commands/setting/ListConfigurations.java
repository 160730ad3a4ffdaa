package io.haneul.commands.setting;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.AccountId;
import io.haneul.model.ClusterId;
import io.haneul.model.DomainId;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to show what may be set, for the whole cloud or for one thing. */
@Command(
        name = "listConfigurations",
        description = "Lists all configurations.",
        kind = Kind.LIST,
        returns = ConfigurationResponse.class,
        object = "configuration",
        roles = {DefaultRole.ADMIN, DefaultRole.DOMAIN_ADMIN})
public record ListConfigurations(
        @Doc("lists configuration by name") Optional<String> name,
        @Doc("lists configurations by category") Optional<String> category,
        @Doc("lists configuration by group name (primarily used for UI)") Optional<String> group,
        @Doc("the ID of the Zone") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the ID of the Cluster") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("the ID of the Storage pool") @Access(Access.Right.USE) Optional<PoolId> storageId,
        @Doc("the ID of the Image Store") @Access(Access.Right.USE) Optional<ImageStoreId> imageStoreUuid,
        @Doc("the ID of the Domain") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("the ID of the Account") @Access(Access.Right.USE) Optional<AccountId> accountId,
        Paging paging) {}
