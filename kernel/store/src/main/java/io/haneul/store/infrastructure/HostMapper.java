package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.IpAddress;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Hosts, and the counters of what they have to give. */
public interface HostMapper {
    String VIEW = "select h.*, z.name as zone_name, z.allocation_state as zone_state, p.name as pod_name,"
            + " p.allocation_state as pod_state, c.name as cluster_name, c.cluster_type, c.allocation_state as cluster_state,"
            + " k.cpu_total, k.cpu_used, k.memory_total, k.memory_used, k.machines";

    String PLACES =
            " join zone z on z.id = h.zone_id join pod p on p.id = h.pod_id join cluster c on c.id = h.cluster_id"
                    + " join host_capacity k on k.host_id = h.id";

    String WANTED =
            " from host o where (#{f.id} is null or o.id = #{f.id}) and (#{f.zoneId} is null or o.zone_id = #{f.zoneId})"
                    + " and (#{f.podId} is null or o.pod_id = #{f.podId}) and (#{f.clusterId} is null or o.cluster_id = #{f.clusterId})"
                    + " and (#{f.name} is null or o.name = #{f.name}) and (#{f.keyword} is null or o.name like #{f.keyword})"
                    + " and (#{f.hypervisor} is null or o.hypervisor = #{f.hypervisor})"
                    + " and (#{f.state} is null or o.state = #{f.state})"
                    + " and (#{f.resourceState} is null or o.resource_state = #{f.resourceState})";

    /** Stores a new host; its identity is unique in the cloud. */
    @Insert("insert into host (id, zone_id, pod_id, cluster_id, name, identity, hypervisor, provider, url,"
            + " username, sealed_password, handle, boot, address, version, cores, speed_mhz, memory_bytes, state,"
            + " resource_state, tags, os_category_id, created, disconnected) values (#{id}, #{zoneId},"
            + " #{podId}, #{clusterId}, #{name}, #{identity}, #{hypervisor}, #{provider}, #{url}, #{username},"
            + " #{sealedPassword}, #{handle}, #{boot}, #{address}, #{version}, #{cores}, #{speedMhz}, #{memoryBytes},"
            + " #{state}, #{resourceState}, #{tags}, #{osCategoryId}, #{created}, #{disconnected})")
    void insert(HostRow host);

    /** Stores what a new host has to give. */
    @Insert("insert into host_capacity (host_id, cpu_total, cpu_used, memory_total, memory_used, machines)"
            + " values (#{hostId}, #{cpuTotal}, #{cpuUsed}, #{memoryTotal}, #{memoryUsed}, #{machines})")
    void insertCapacity(HostCapacityRow capacity);

    /** {@return the host} */
    @Select("select * from host where id = #{id}")
    Optional<HostRow> find(HostId id);

    /** {@return the host with that name of its own} */
    @Select("select * from host where identity = #{identity}")
    Optional<HostRow> byIdentity(String identity);

    /** {@return the host as it is listed} */
    @Select(VIEW + " from host h" + PLACES + " where h.id = #{id}")
    Optional<HostView> view(HostId id);

    /** {@return all hosts after one, in the order of their ids} */
    @Select(VIEW + " from (select o.id from host o where o.id > #{after} order by o.id limit #{limit}) page"
            + " join host h on h.id = page.id" + PLACES + " order by h.id")
    List<HostView> after(HostId after, int limit);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from host where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<HostId> among(List<UUID> ids);

    /** {@return the hosts of a page} */
    @Select(VIEW + " from (select o.id" + WANTED + " order by o.id limit #{page.limit} offset #{page.offset}) page"
            + " join host h on h.id = page.id" + PLACES + " order by h.id")
    List<HostView> page(HostFilter f, Page page);

    /** {@return how many hosts there are} */
    @Select("select count(*)" + WANTED)
    long count(@Param("f") HostFilter f);

    /** {@return the addresses of the hosts of a zone} */
    @Select("select address from host where zone_id = #{zone}")
    List<IpAddress> addresses(ZoneId zone);

    /** {@return how many hosts a cluster has} */
    @Select("select count(*) from host where cluster_id = #{cluster}")
    int countIn(ClusterId cluster);

    /** Changes what an operator may change; 0 means that it is gone. */
    @Update("update host set name = #{name}, url = #{url}, resource_state = #{resourceState}, tags = #{tags},"
            + " os_category_id = #{osCategoryId} where id = #{id}")
    int change(HostRow host);

    /** Lets nothing new start on a host that is up; 0 means that it is not, or that this was done before. */
    @Update("update host set resource_state = 'PREPARE_FOR_MAINTENANCE' where id = #{id} and state = 'UP'"
            + " and resource_state in ('ENABLED', 'DISABLED', 'ERROR_IN_MAINTENANCE')")
    int prepareForMaintenance(HostId id);

    /** Puts a host that was prepared into maintenance; 0 means that it holds machines, or was not prepared. */
    @Update("update host set resource_state = 'MAINTENANCE' where id = #{id}"
            + " and resource_state in ('PREPARE_FOR_MAINTENANCE', 'ERROR_IN_MAINTENANCE')"
            + " and not exists (select 1 from host_capacity k where k.host_id = #{id} and k.machines > 0)")
    int maintain(HostId id);

    /** Remembers that machines are on a prepared host that do not go by themselves; 0 means that it was not prepared. */
    @Update("update host set resource_state = 'ERROR_IN_MAINTENANCE'"
            + " where id = #{id} and resource_state = 'PREPARE_FOR_MAINTENANCE'")
    int maintainInVain(HostId id);

    /** Lets machines start on a host again; 0 means that it was neither in maintenance nor prepared. */
    @Update("update host set resource_state = 'ENABLED' where id = #{id} and resource_state in"
            + " ('PREPARE_FOR_MAINTENANCE', 'ERROR_IN_MAINTENANCE', 'MAINTENANCE')")
    int endMaintenance(HostId id);

    /** Changes who logs in there. */
    @Update("update host set username = #{username}, sealed_password = #{sealedPassword} where id = #{id}")
    int changeLogin(HostRow host);

    /** Changes what was found out about a host that answers; 0 means that it is gone. */
    @Update(
            "update host set name = #{name}, handle = #{handle}, boot = #{boot}, address = #{address}, version = #{version},"
                    + " cores = #{cores}, speed_mhz = #{speedMhz}, memory_bytes = #{memoryBytes}, state = #{state},"
                    + " disconnected = #{disconnected} where id = #{id}")
    int observed(HostRow host);

    /** Moves a host from one state to another; 0 means that it is not in the first any more. */
    @Update("update host set state = #{to}, disconnected = if(#{to} = 'UP', null, coalesce(disconnected, #{now}))"
            + " where id = #{id} and state = #{from}")
    int transition(HostId id, HostState from, HostState to, Instant now);

    /** Changes what a host has to give. */
    @Update("update host_capacity set cpu_total = #{mhz}, memory_total = #{bytes} where host_id = #{id}")
    int resize(HostId id, long mhz, long bytes);

    /** Changes what the hosts of a cluster have to give: what was discovered, times the factors. */
    @Update(
            "update host_capacity k join host h on h.id = k.host_id set k.cpu_total = floor(h.cores * h.speed_mhz * #{cpuFactor}),"
                    + " k.memory_total = floor(h.memory_bytes * #{memoryFactor}) where h.cluster_id = #{cluster}")
    int resizeAll(ClusterId cluster, double cpuFactor, double memoryFactor);

    /**
     * Promises a share of a host to a machine; 0 means that there is no room, or that the host, or what it is in, takes no
     * new machine now.
     */
    @Update("update host_capacity set cpu_used = cpu_used + #{mhz}, memory_used = memory_used + #{bytes},"
            + " machines = machines + 1 where host_id = #{host} and cpu_used + #{mhz} <= cpu_total"
            + " and memory_used + #{bytes} <= memory_total and exists (select 1 from host h"
            + " join cluster c on c.id = h.cluster_id join pod p on p.id = h.pod_id join zone z on z.id = h.zone_id"
            + " where h.id = host_id and h.state = 'UP' and h.resource_state = 'ENABLED' and c.allocation_state = 'ENABLED'"
            + " and c.managed and p.allocation_state = 'ENABLED' and z.allocation_state = 'ENABLED')")
    int reserve(HostId host, long mhz, long bytes);

    /** Takes back what was promised; 0 means that the host is gone, or that so much was never promised. */
    @Update("update host_capacity set cpu_used = cpu_used - #{mhz}, memory_used = memory_used - #{bytes},"
            + " machines = machines - 1 where host_id = #{host} and cpu_used >= #{mhz} and memory_used >= #{bytes}"
            + " and machines > 0")
    int release(HostId host, long mhz, long bytes);

    /** {@return what a host has to give and has promised} */
    @Select("select * from host_capacity where host_id = #{host}")
    Optional<HostCapacityRow> capacity(HostId host);

    /** Removes the counters of a host that holds no machine; 0 means that it still holds one. */
    @Delete("delete from host_capacity where host_id = #{host} and machines = 0")
    int removeIdle(HostId host);

    /** Removes the counters of a host, whatever it holds. */
    @Delete("delete from host_capacity where host_id = #{host}")
    void removeCapacity(HostId host);

    /** Removes a host whose counters are gone. */
    @Delete("delete from host where id = #{host}")
    int remove(HostId host);
}
