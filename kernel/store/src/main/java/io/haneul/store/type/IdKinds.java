package io.haneul.store.type;

import io.haneul.model.AccountId;
import io.haneul.model.AffinityGroupId;
import io.haneul.model.AlertId;
import io.haneul.model.ClusterId;
import io.haneul.model.DeviceId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.FirewallRuleId;
import io.haneul.model.HostId;
import io.haneul.model.Id;
import io.haneul.model.ImageStoreId;
import io.haneul.model.InstanceGroupId;
import io.haneul.model.IsoId;
import io.haneul.model.JobId;
import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.NicId;
import io.haneul.model.OsCategoryId;
import io.haneul.model.OsTypeId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import io.haneul.model.RouterId;
import io.haneul.model.SecondaryAddressId;
import io.haneul.model.SecurityGroupId;
import io.haneul.model.SecurityGroupRuleId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.SnapshotId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.SshKeyPairId;
import io.haneul.model.StickinessPolicyId;
import io.haneul.model.TemplateId;
import io.haneul.model.TrafficTypeId;
import io.haneul.model.UserDataId;
import io.haneul.model.UserId;
import io.haneul.model.VirtualRouterElementId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.VmId;
import io.haneul.model.VmSnapshotId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import java.util.List;

/** The kinds of id that stand in columns. */
public final class IdKinds {
    /** All of them; a kind that is missing here fails the first statement that uses it. */
    public static final List<Class<? extends Id>> ALL = List.of(
            AccountId.class,
            AffinityGroupId.class,
            AlertId.class,
            ClusterId.class,
            DeviceId.class,
            DiskOfferingId.class,
            DomainId.class,
            EventId.class,
            FirewallRuleId.class,
            HostId.class,
            ImageStoreId.class,
            InstanceGroupId.class,
            IsoId.class,
            JobId.class,
            NetworkId.class,
            NetworkOfferingId.class,
            NicId.class,
            OsCategoryId.class,
            OsTypeId.class,
            PhysicalNetworkId.class,
            PodId.class,
            PoolId.class,
            PublicAddressId.class,
            RoleId.class,
            RolePermissionId.class,
            RouterId.class,
            SecondaryAddressId.class,
            SecurityGroupId.class,
            SecurityGroupRuleId.class,
            ServiceOfferingId.class,
            ServiceProviderId.class,
            SshKeyPairId.class,
            SnapshotId.class,
            SnapshotPolicyId.class,
            StickinessPolicyId.class,
            TemplateId.class,
            TrafficTypeId.class,
            UserDataId.class,
            UserId.class,
            VirtualRouterElementId.class,
            VlanRangeId.class,
            VmId.class,
            VmSnapshotId.class,
            VolumeId.class,
            ZoneId.class);

    private IdKinds() {}
}
