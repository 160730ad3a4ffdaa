package io.haneul.store.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.model.ClusterId;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Sums of what there is and what of it is taken. Disabled hosts and pools do not count. */
public interface CapacityMapper {
    String HOSTS = " coalesce(sum(k.cpu_used), 0) as cpu_used, coalesce(sum(k.cpu_total), 0) as cpu_total,"
            + " coalesce(sum(k.memory_used), 0) as memory_used, coalesce(sum(k.memory_total), 0) as memory_total";

    String HOST_ROWS = " h.resource_state = 'ENABLED' left join host_capacity k on k.host_id = h.id";

    String POOLS = " coalesce(sum(k.used), 0) as promised, coalesce(sum(k.total), 0) as promisable,"
            + " coalesce(sum(s.used_bytes), 0) as used, coalesce(sum(s.capacity_bytes), 0) as total";

    String POOL_ROWS = " s.state = 'UP' left join pool_capacity k on k.pool_id = s.id";

    /** {@return processors and memory by zone} */
    @Select("select z.id as zone_id," + HOSTS + " from zone z left join host h on h.zone_id = z.id and" + HOST_ROWS
            + " where (#{zone} is null or z.id = #{zone}) group by z.id order by z.id")
    List<HostSums> hostsByZone(@Nullable ZoneId zone);

    /** {@return processors and memory of a pod} */
    @Select("select p.zone_id," + HOSTS + " from pod p left join host h on h.pod_id = p.id and" + HOST_ROWS
            + " where p.id = #{pod} group by p.zone_id")
    List<HostSums> hostsOfPod(PodId pod);

    /** {@return processors and memory of a cluster} */
    @Select("select c.zone_id," + HOSTS + " from cluster c left join host h on h.cluster_id = c.id and" + HOST_ROWS
            + " where c.id = #{cluster} group by c.zone_id")
    List<HostSums> hostsOfCluster(ClusterId cluster);

    /** {@return primary storage by zone} */
    @Select("select z.id as zone_id," + POOLS + " from zone z left join pool s on s.zone_id = z.id and" + POOL_ROWS
            + " where (#{zone} is null or z.id = #{zone}) group by z.id order by z.id")
    List<PoolSums> poolsByZone(@Nullable ZoneId zone);

    /** {@return primary storage of a pod's clusters} */
    @Select("select p.zone_id," + POOLS + " from pod p left join pool s on s.pod_id = p.id and" + POOL_ROWS
            + " where p.id = #{pod} group by p.zone_id")
    List<PoolSums> poolsOfPod(PodId pod);

    /** {@return primary storage of a cluster} */
    @Select("select c.zone_id," + POOLS + " from cluster c left join pool s on s.cluster_id = c.id and" + POOL_ROWS
            + " where c.id = #{cluster} group by c.zone_id")
    List<PoolSums> poolsOfCluster(ClusterId cluster);

    /** {@return how many public addresses of each zone are taken} */
    @Select("select a.zone_id, count(*) as taken from public_address a where (#{zone} is null or a.zone_id = #{zone})"
            + " group by a.zone_id")
    List<Taken> publicAddresses(@Nullable ZoneId zone);

    /** {@return how many numbers of guest networks of each zone are taken} */
    @Select("select n.zone_id, count(*) as taken from segment s join physical_network n on n.id = s.physical_network_id"
            + " where (#{zone} is null or n.zone_id = #{zone}) group by n.zone_id")
    List<Taken> numbers(@Nullable ZoneId zone);

    /** {@return how many machines of each account hold a share of each host} */
    @Select("select host_id as place, account_id as account, count(*) as count from vm where host_id is not null"
            + " group by host_id, account_id")
    List<Tenancy> machinesByAccount();

    /** {@return how many volumes of each account hold room in each pool} */
    @Select("select pool_id as place, account_id as account, count(*) as count from volume where pool_id is not null"
            + " group by pool_id, account_id")
    List<Tenancy> volumesByAccount();

    /** Processors in MHz and memory in bytes. */
    record HostSums(ZoneId zoneId, long cpuUsed, long cpuTotal, long memoryUsed, long memoryTotal) {}

    /**
     * Primary storage in bytes.
     *
     * @param promised   to volumes
     * @param promisable with over-provisioning
     * @param used       as observed
     * @param total      as observed
     */
    record PoolSums(ZoneId zoneId, long promised, long promisable, long used, long total) {}

    /** How many things of an account are at a host or in a pool. */
    record Tenancy(UUID place, AccountId account, long count) {}

    /** How many of something are taken in a zone. */
    record Taken(ZoneId zoneId, long taken) {}
}
