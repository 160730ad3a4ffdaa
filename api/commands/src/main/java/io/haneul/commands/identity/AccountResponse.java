package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.RoleId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account. */
@RecordBuilder
public record AccountResponse(
        @Doc("the id of the account") @Nullable AccountId id,
        @Doc("the name of the account") @Nullable String name,
        @Doc("account type (admin, domain-admin, user)") @Nullable Integer accountType,
        @Doc("the ID of the role") @Nullable RoleId roleId,
        @Doc("the type of the role (Admin, ResourceAdmin, DomainAdmin, User)") @Nullable String roleType,
        @Doc("the name of the role") @Nullable String roleName,
        @Doc("id of the Domain the account belongs to") @Nullable DomainId domainId,
        @Doc("name of the Domain the account belongs to") @Nullable String domain,
        @Doc("path of the Domain the account belongs to") @Nullable String domainPath,
        @Doc("the date when this account was created") @Nullable OffsetDateTime created,
        @Doc("the state of the account") @Nullable String state,
        @Doc("the network domain") @Nullable String networkDomain,
        @Doc("true if account is default, false otherwise") @Nullable Boolean isDefault,
        @Doc("true if the account requires cleanup") @Nullable Boolean isCleanupRequired,
        @Doc("the total number of virtual machines that this account can own; Unlimited when there is no limit")
                @Nullable
                String vmLimit,
        @Doc("the total number of virtual machines that this account owns") @Nullable Long vmTotal,
        @Doc(
                        "the total number of virtual machines available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String vmAvailable,
        @Doc("the total number of public ip addresses that this account can own; Unlimited when there is no limit")
                @Nullable
                String ipLimit,
        @Doc("the total number of public ip addresses that this account owns") @Nullable Long ipTotal,
        @Doc(
                        "the total number of public ip addresses available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String ipAvailable,
        @Doc("the total number of volumes that this account can own; Unlimited when there is no limit") @Nullable
                String volumeLimit,
        @Doc("the total number of volumes that this account owns") @Nullable Long volumeTotal,
        @Doc("the total number of volumes available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String volumeAvailable,
        @Doc("the total number of snapshots that this account can own; Unlimited when there is no limit") @Nullable
                String snapshotLimit,
        @Doc("the total number of snapshots that this account owns") @Nullable Long snapshotTotal,
        @Doc("the total number of snapshots available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String snapshotAvailable,
        @Doc("the total number of templates that this account can own; Unlimited when there is no limit") @Nullable
                String templateLimit,
        @Doc("the total number of templates that this account owns") @Nullable Long templateTotal,
        @Doc("the total number of templates available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String templateAvailable,
        @Doc("the total number of projects that this account can own; Unlimited when there is no limit") @Nullable
                String projectLimit,
        @Doc("the total number of projects that this account owns") @Nullable Long projectTotal,
        @Doc("the total number of projects available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String projectAvailable,
        @Doc("the total number of networks that this account can own; Unlimited when there is no limit") @Nullable
                String networkLimit,
        @Doc("the total number of networks that this account owns") @Nullable Long networkTotal,
        @Doc("the total number of networks available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String networkAvailable,
        @Doc("the total number of vpcs that this account can own; Unlimited when there is no limit") @Nullable
                String vpcLimit,
        @Doc("the total number of vpcs that this account owns") @Nullable Long vpcTotal,
        @Doc("the total number of vpcs available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String vpcAvailable,
        @Doc("the total number of CPU cores that this account can own; Unlimited when there is no limit") @Nullable
                String cpuLimit,
        @Doc("the total number of CPU cores that this account owns") @Nullable Long cpuTotal,
        @Doc("the total number of CPU cores available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String cpuAvailable,
        @Doc("the total number of memory (in MiB) that this account can own; Unlimited when there is no limit")
                @Nullable
                String memoryLimit,
        @Doc("the total number of memory (in MiB) that this account owns") @Nullable Long memoryTotal,
        @Doc(
                        "the total number of memory (in MiB) available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String memoryAvailable,
        @Doc(
                        "the total number of primary storage space (in GiB) that this account can own; Unlimited when there is no limit")
                @Nullable
                String primaryStorageLimit,
        @Doc("the total number of primary storage space (in GiB) that this account owns") @Nullable
                Long primaryStorageTotal,
        @Doc(
                        "the total number of primary storage space (in GiB) available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String primaryStorageAvailable,
        @Doc(
                        "the total number of secondary storage space (in GiB) that this account can own; Unlimited when there is no limit")
                @Nullable
                String secondaryStorageLimit,
        @Doc("the total number of secondary storage space (in GiB) that this account owns")
                @Wire(type = "float")
                @Nullable
                Double secondaryStorageTotal,
        @Doc(
                        "the total number of secondary storage space (in GiB) available for this account to acquire; Unlimited when there is no limit")
                @Nullable
                String secondaryStorageAvailable,
        @Doc("the total number of virtual machines running for this account") @Nullable Integer vmRunning,
        @Doc("the total number of virtual machines stopped for this account") @Nullable Integer vmStopped,
        @Doc("the list of acl groups that account belongs to") @Nullable List<String> groups,
        @Doc("the list of users associated with account") @Nullable List<UserResponse> user) {}
