package io.haneul.commands.setting;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.AccountId;
import io.haneul.model.ClusterId;
import io.haneul.model.DomainId;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to set something, for the whole cloud or for one thing. It holds when this returns. */
@Command(
        name = "updateConfiguration",
        description = "Updates a configuration.",
        kind = Kind.OBJECT,
        returns = ConfigurationResponse.class,
        object = "configuration",
        roles = {DefaultRole.ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "CONFIGURATION.VALUE.EDIT")
public record UpdateConfiguration(
        @Doc("the name of the configuration") String name,
        @Doc("the value of the configuration") @Length(4096) Optional<String> value,
        @Doc("the ID of the Zone") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the ID of the Cluster") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("the ID of the Storage pool") @Access(Access.Right.USE) Optional<PoolId> storageId,
        @Doc("the ID of the Image Store") @Access(Access.Right.USE) Optional<ImageStoreId> imageStoreUuid,
        @Doc("the ID of the Domain") @Access(Access.Right.OWN) Optional<DomainId> domainId,
        @Doc("the ID of the Account") @Access(Access.Right.OWN) Optional<AccountId> accountId) {}
