package io.haneul.commands.setting;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.AccountId;
import io.haneul.model.ClusterId;
import io.haneul.model.DomainId;
import io.haneul.model.ImageStoreId;
import io.haneul.model.PoolId;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to bring a setting back to its default, or to what holds for the whole cloud. It holds when this returns. */
@Command(
        name = "resetConfiguration",
        description =
                "Resets a configuration. The configuration will be set to default value for global setting, and removed from account_details or domain_details for Account/Domain settings",
        kind = Kind.OBJECT,
        returns = ConfigurationResponse.class,
        object = "configuration",
        roles = DefaultRole.ADMIN,
        event = "CONFIGURATION.VALUE.EDIT",
        since = "4.16.0")
public record ResetConfiguration(
        @Doc("the name of the configuration") String name,
        @Doc("the ID of the Zone") @Access(Access.Right.USE) Optional<ZoneId> zoneId,
        @Doc("the ID of the Cluster") @Access(Access.Right.USE) Optional<ClusterId> clusterId,
        @Doc("the ID of the Storage pool") @Access(Access.Right.USE) Optional<PoolId> storageId,
        @Doc("the ID of the Image Store") @Access(Access.Right.USE) Optional<ImageStoreId> imageStoreId,
        @Doc("the ID of the Domain") @Access(Access.Right.OWN) Optional<DomainId> domainId,
        @Doc("the ID of the Account") @Access(Access.Right.OWN) Optional<AccountId> accountId) {}
