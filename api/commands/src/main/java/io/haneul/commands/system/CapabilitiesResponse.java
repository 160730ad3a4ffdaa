package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** What this cloud can do. */
@RecordBuilder
public record CapabilitiesResponse(
        @Doc("version of the cloud stack API that is spoken") @Nullable String cloudStackVersion,
        @Doc("version of the server") @Nullable String haneulVersion,
        @Doc("true if security groups support is enabled, false otherwise") @Nullable Boolean securityGroupsEnabled,
        @Doc("true if dynamic role-based api checker is enabled, false otherwise") @Nullable
                Boolean dynamicRolesEnabled,
        @Doc("true if region supports elastic load balancer on basic zones") @Wire("supportELB") @Nullable
                String supportElb,
        @Doc("If invitation confirmation is required when add account to project") @Nullable
                Boolean projectInviteRequired,
        @Doc("true if regular user is allowed to create projects") @Nullable Boolean allowUserCreateProjects,
        @Doc("minimum size that can be specified when create disk from disk offering with custom size, in GB") @Nullable
                Long customDiskOfferingMinSize,
        @Doc("maximum size that can be specified when create disk from disk offering with custom size, in GB") @Nullable
                Long customDiskOfferingMaxSize,
        @Doc("true if user and domain admins can set templates to be shared, false otherwise") @Nullable
                Boolean userPublicTemplateEnabled,
        @Doc("true if region wide secondary is enabled, false otherwise") @Nullable Boolean regionSecondaryEnabled,
        @Doc("true if snapshots of disks of running machines are supported, false otherwise")
                @Wire("kvmsnapshotenabled")
                @Nullable
                Boolean liveSnapshotEnabled,
        @Doc("true if the user is allowed to view destroyed virtualmachines, false otherwise") @Nullable
                Boolean allowUserViewDestroyedVm,
        @Doc("true if the user can recover and expunge virtualmachines, false otherwise") @Nullable
                Boolean allowUserExpungeRecoverVm,
        @Doc("true if the user can recover and expunge volumes, false otherwise") @Nullable
                Boolean allowUserExpungeRecoverVolume,
        @Doc("true if users can see all accounts within the same domain, false otherwise") @Nullable
                Boolean allowUserViewAllDomainAccounts,
        @Doc("true if users are allowed to force stop a vm, false otherwise") @Nullable Boolean allowUserForceStopVm,
        @Doc("true if Kubernetes Service plugin is enabled, false otherwise") @Nullable
                Boolean kubernetesServiceEnabled,
        @Doc(
                        "true if experimental features for Kubernetes cluster such as Docker private registry are enabled, false otherwise")
                @Nullable
                Boolean kubernetesClusterExperimentalFeaturesEnabled,
        @Doc("true if dynamic scaling is enabled, false otherwise") @Nullable Boolean dynamicScalingEnabled,
        @Doc("true if additional configurations or extraconfig can be passed to Instances") @Nullable
                Boolean additionalConfigEnabled,
        @Doc("true if instance lease feature is enabled") @Nullable Boolean instanceLeaseEnabled,
        @Doc("default page size in the UI for various views") @Nullable Long defaultUiPageSize) {}
