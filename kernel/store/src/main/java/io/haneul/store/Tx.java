package io.haneul.store;

import io.haneul.store.alert.AlertMapper;
import io.haneul.store.catalog.DiskOfferingMapper;
import io.haneul.store.catalog.IsoMapper;
import io.haneul.store.catalog.NetworkOfferingMapper;
import io.haneul.store.catalog.OfferingScopeMapper;
import io.haneul.store.catalog.OsTypeMapper;
import io.haneul.store.catalog.ServiceOfferingMapper;
import io.haneul.store.catalog.TemplateMapper;
import io.haneul.store.compute.AffinityGroupMapper;
import io.haneul.store.compute.ComputeViewMapper;
import io.haneul.store.compute.InstanceGroupMapper;
import io.haneul.store.compute.SnapshotMapper;
import io.haneul.store.compute.SnapshotPolicyMapper;
import io.haneul.store.compute.SshKeyMapper;
import io.haneul.store.compute.UserDataMapper;
import io.haneul.store.compute.VmMapper;
import io.haneul.store.compute.VmPasswordMapper;
import io.haneul.store.compute.VmSnapshotMapper;
import io.haneul.store.compute.VolumeMapper;
import io.haneul.store.event.EventMapper;
import io.haneul.store.event.SinkMapper;
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
import io.haneul.store.network.BalanceMapper;
import io.haneul.store.network.NetworkMapper;
import io.haneul.store.network.NetworkViewMapper;
import io.haneul.store.network.NicAddressMapper;
import io.haneul.store.network.NicMapper;
import io.haneul.store.network.PublicAddressMapper;
import io.haneul.store.network.RuleMapper;
import io.haneul.store.network.SecurityGroupMapper;
import io.haneul.store.overview.OverviewMapper;
import io.haneul.store.plugin.DeviceMapper;
import io.haneul.store.plugin.DocumentMapper;
import io.haneul.store.setting.SettingMapper;
import io.haneul.store.tag.DetailMapper;
import io.haneul.store.tag.TagMapper;
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

    /** {@return ISO images} */
    IsoMapper isos();

    /** {@return operating systems and their categories} */
    OsTypeMapper osTypes();

    /** {@return machines} */
    VmMapper vms();

    /** {@return registered SSH keys} */
    SshKeyMapper sshKeys();

    /** {@return user data} */
    UserDataMapper userData();

    /** {@return guests' passwords} */
    VmPasswordMapper vmPasswords();

    /** {@return affinity groups} */
    AffinityGroupMapper affinityGroups();

    /** {@return snapshots of machines} */
    VmSnapshotMapper vmSnapshots();

    /** {@return groups of machines} */
    InstanceGroupMapper instanceGroups();

    /** {@return volumes} */
    VolumeMapper volumes();

    /** {@return snapshots of volumes} */
    SnapshotMapper snapshots();

    /** {@return when snapshots are taken by themselves} */
    SnapshotPolicyMapper snapshotPolicies();

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

    /** {@return further addresses of interfaces} */
    NicAddressMapper nicAddresses();

    /** {@return public addresses that are taken} */
    PublicAddressMapper publicAddresses();

    /** {@return what tenants want of the services of networks} */
    RuleMapper rules();

    /** {@return the machines behind balanced ports} */
    BalanceMapper balances();

    /** {@return security groups, their rules and the machines in them} */
    SecurityGroupMapper securityGroups();

    /** {@return machines and volumes with the names of all they refer to} */
    ComputeViewMapper computeViews();

    /** {@return sums of what there is and what of it is taken} */
    CapacityMapper capacities();

    /** {@return networks and public addresses with the names of all they refer to} */
    NetworkViewMapper networkViews();

    /** {@return how far event sinks have come} */
    SinkMapper sinks();

    /** {@return what plugins remember} */
    DocumentMapper documents();

    /** {@return how much there is of everything} */
    OverviewMapper overview();

    /** {@return tags on things of every kind} */
    TagMapper tags();

    /** {@return details of things of every kind} */
    DetailMapper details();

    /** {@return devices that serve guest networks} */
    DeviceMapper devices();
}
