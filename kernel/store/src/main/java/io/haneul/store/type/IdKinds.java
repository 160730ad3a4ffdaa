package io.haneul.store.type;

import io.haneul.model.AccountId;
import io.haneul.model.AlertId;
import io.haneul.model.ClusterId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.DomainId;
import io.haneul.model.EventId;
import io.haneul.model.HostId;
import io.haneul.model.Id;
import io.haneul.model.ImageStoreId;
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
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.ServiceProviderId;
import io.haneul.model.TemplateId;
import io.haneul.model.TrafficTypeId;
import io.haneul.model.UserId;
import io.haneul.model.VirtualRouterElementId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.VmId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import java.util.List;

/** The kinds of id that stand in columns. */
public final class IdKinds {
    /** All of them; a kind that is missing here fails the first statement that uses it. */
    public static final List<Class<? extends Id>> ALL = List.of(
            AccountId.class,
            AlertId.class,
            ClusterId.class,
            DiskOfferingId.class,
            DomainId.class,
            EventId.class,
            HostId.class,
            ImageStoreId.class,
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
            ServiceOfferingId.class,
            ServiceProviderId.class,
            TemplateId.class,
            TrafficTypeId.class,
            UserId.class,
            VirtualRouterElementId.class,
            VlanRangeId.class,
            VmId.class,
            VolumeId.class,
            ZoneId.class);

    private IdKinds() {}
}
