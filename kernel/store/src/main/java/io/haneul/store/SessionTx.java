package io.haneul.store;

import io.haneul.store.alert.AlertMapper;
import io.haneul.store.catalog.DiskOfferingMapper;
import io.haneul.store.catalog.NetworkOfferingMapper;
import io.haneul.store.catalog.OfferingScopeMapper;
import io.haneul.store.catalog.OsTypeMapper;
import io.haneul.store.catalog.ServiceOfferingMapper;
import io.haneul.store.catalog.TemplateMapper;
import io.haneul.store.compute.ComputeViewMapper;
import io.haneul.store.compute.VmMapper;
import io.haneul.store.compute.VolumeMapper;
import io.haneul.store.event.EventMapper;
import io.haneul.store.identity.AccountMapper;
import io.haneul.store.identity.DomainMapper;
import io.haneul.store.identity.RoleMapper;
import io.haneul.store.identity.UserMapper;
import io.haneul.store.infrastructure.AddressRangeMapper;
import io.haneul.store.infrastructure.CapacityMapper;
import io.haneul.store.infrastructure.ClusterMapper;
import io.haneul.store.infrastructure.HostMapper;
import io.haneul.store.infrastructure.ImageStoreMapper;
import io.haneul.store.infrastructure.PhysicalNetworkMapper;
import io.haneul.store.infrastructure.PodMapper;
import io.haneul.store.infrastructure.PoolMapper;
import io.haneul.store.infrastructure.ServiceProviderMapper;
import io.haneul.store.infrastructure.ZoneMapper;
import io.haneul.store.job.ApiJobMapper;
import io.haneul.store.job.JobMapper;
import io.haneul.store.job.JobWatchMapper;
import io.haneul.store.limit.LimitMapper;
import io.haneul.store.network.NetworkMapper;
import io.haneul.store.network.NetworkViewMapper;
import io.haneul.store.network.NicMapper;
import io.haneul.store.network.PublicAddressMapper;
import io.haneul.store.setting.SettingMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.ibatis.session.SqlSession;

/** A transaction over one MyBatis session. */
final class SessionTx implements Tx {
    private final SqlSession session;
    private final Instant now;
    private final List<Runnable> afterCommit;

    SessionTx(SqlSession session, Clock clock, List<Runnable> afterCommit) {
        this.session = session;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.afterCommit = afterCommit;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    @Override
    public JobMapper jobs() {
        return session.getMapper(JobMapper.class);
    }

    @Override
    public EventMapper events() {
        return session.getMapper(EventMapper.class);
    }

    @Override
    public SettingMapper settings() {
        return session.getMapper(SettingMapper.class);
    }

    @Override
    public DomainMapper domains() {
        return session.getMapper(DomainMapper.class);
    }

    @Override
    public AccountMapper accounts() {
        return session.getMapper(AccountMapper.class);
    }

    @Override
    public UserMapper users() {
        return session.getMapper(UserMapper.class);
    }

    @Override
    public RoleMapper roles() {
        return session.getMapper(RoleMapper.class);
    }

    @Override
    public ApiJobMapper apiJobs() {
        return session.getMapper(ApiJobMapper.class);
    }

    @Override
    public JobWatchMapper jobWatch() {
        return session.getMapper(JobWatchMapper.class);
    }

    @Override
    public AlertMapper alerts() {
        return session.getMapper(AlertMapper.class);
    }

    @Override
    public ServiceOfferingMapper serviceOfferings() {
        return session.getMapper(ServiceOfferingMapper.class);
    }

    @Override
    public DiskOfferingMapper diskOfferings() {
        return session.getMapper(DiskOfferingMapper.class);
    }

    @Override
    public NetworkOfferingMapper networkOfferings() {
        return session.getMapper(NetworkOfferingMapper.class);
    }

    @Override
    public OfferingScopeMapper offeringScopes() {
        return session.getMapper(OfferingScopeMapper.class);
    }

    @Override
    public TemplateMapper templates() {
        return session.getMapper(TemplateMapper.class);
    }

    @Override
    public OsTypeMapper osTypes() {
        return session.getMapper(OsTypeMapper.class);
    }

    @Override
    public VmMapper vms() {
        return session.getMapper(VmMapper.class);
    }

    @Override
    public VolumeMapper volumes() {
        return session.getMapper(VolumeMapper.class);
    }

    @Override
    public ZoneMapper zones() {
        return session.getMapper(ZoneMapper.class);
    }

    @Override
    public PodMapper pods() {
        return session.getMapper(PodMapper.class);
    }

    @Override
    public ClusterMapper clusters() {
        return session.getMapper(ClusterMapper.class);
    }

    @Override
    public HostMapper hosts() {
        return session.getMapper(HostMapper.class);
    }

    @Override
    public PoolMapper pools() {
        return session.getMapper(PoolMapper.class);
    }

    @Override
    public ImageStoreMapper imageStores() {
        return session.getMapper(ImageStoreMapper.class);
    }

    @Override
    public PhysicalNetworkMapper physicalNetworks() {
        return session.getMapper(PhysicalNetworkMapper.class);
    }

    @Override
    public ServiceProviderMapper serviceProviders() {
        return session.getMapper(ServiceProviderMapper.class);
    }

    @Override
    public AddressRangeMapper addressRanges() {
        return session.getMapper(AddressRangeMapper.class);
    }

    @Override
    public NetworkMapper networks() {
        return session.getMapper(NetworkMapper.class);
    }

    @Override
    public NicMapper nics() {
        return session.getMapper(NicMapper.class);
    }

    @Override
    public PublicAddressMapper publicAddresses() {
        return session.getMapper(PublicAddressMapper.class);
    }

    @Override
    public ComputeViewMapper computeViews() {
        return session.getMapper(ComputeViewMapper.class);
    }

    @Override
    public CapacityMapper capacities() {
        return session.getMapper(CapacityMapper.class);
    }

    @Override
    public NetworkViewMapper networkViews() {
        return session.getMapper(NetworkViewMapper.class);
    }

    @Override
    public LimitMapper limits() {
        return session.getMapper(LimitMapper.class);
    }
}
