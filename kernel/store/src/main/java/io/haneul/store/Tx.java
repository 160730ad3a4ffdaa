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
import java.time.Instant;

/** One open transaction: the way to the mappers. Valid only within the closure it was given to, on that thread. */
public interface Tx {
    /** {@return the time rows of this transaction are dated with} */
    Instant now();

    /**
     * Runs something after the commit, on the committing thread, and not at all when the transaction is rolled back. It must
     * not throw and not block.
     */
    void afterCommit(Runnable action);

    /** {@return jobs, their subjects, and the servers that hold them} */
    JobMapper jobs();

    /** {@return what happened} */
    EventMapper events();

    /** {@return settings} */
    SettingMapper settings();

    /** {@return domains} */
    DomainMapper domains();

    /** {@return accounts} */
    AccountMapper accounts();

    /** {@return users and their keys} */
    UserMapper users();

    /** {@return roles and their rules} */
    RoleMapper roles();

    /** {@return jobs as accounts see them} */
    ApiJobMapper apiJobs();

    /** {@return jobs as operators see them} */
    JobWatchMapper jobWatch();

    /** {@return what operators should look at} */
    AlertMapper alerts();

    /** {@return limits, and the counts they are compared with} */
    LimitMapper limits();

    /** {@return what machines may have} */
    ServiceOfferingMapper serviceOfferings();

    /** {@return what data disks may be} */
    DiskOfferingMapper diskOfferings();

    /** {@return what guest networks are made of} */
    NetworkOfferingMapper networkOfferings();

    /** {@return whom offerings of every kind are for, and where they may be used} */
    OfferingScopeMapper offeringScopes();

    /** {@return what root disks start from} */
    TemplateMapper templates();

    /** {@return operating systems and their categories} */
    OsTypeMapper osTypes();

    /** {@return machines} */
    VmMapper vms();

    /** {@return volumes} */
    VolumeMapper volumes();

    /** {@return zones, and the lock on addresses} */
    ZoneMapper zones();

    /** {@return pods} */
    PodMapper pods();

    /** {@return clusters} */
    ClusterMapper clusters();

    /** {@return hosts and what they have to give} */
    HostMapper hosts();

    /** {@return primary storage pools and what they have to give} */
    PoolMapper pools();

    /** {@return image stores} */
    ImageStoreMapper imageStores();

    /** {@return physical networks and their traffic} */
    PhysicalNetworkMapper physicalNetworks();

    /** {@return network service providers and their elements} */
    ServiceProviderMapper serviceProviders();

    /** {@return ranges of addresses} */
    AddressRangeMapper addressRanges();

    /** {@return guest networks} */
    NetworkMapper networks();

    /** {@return interfaces of machines, and the guest addresses that are taken} */
    NicMapper nics();

    /** {@return public addresses that are taken} */
    PublicAddressMapper publicAddresses();

    /** {@return machines and volumes with the names of all they refer to} */
    ComputeViewMapper computeViews();

    /** {@return sums of what there is and what of it is taken} */
    CapacityMapper capacities();

    /** {@return networks and public addresses with the names of all they refer to} */
    NetworkViewMapper networkViews();
}
