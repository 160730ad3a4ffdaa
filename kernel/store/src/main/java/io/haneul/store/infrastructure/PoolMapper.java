package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.PoolId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Primary storage pools, and the counters of what they have to give. */
public interface PoolMapper {
    String VIEW =
            "select s.*, z.name as zone_name, z.allocation_state as zone_state, p.name as pod_name, c.name as cluster_name,"
                    + " k.total, k.used, k.volumes";

    String PLACES =
            " join zone z on z.id = s.zone_id join pool_capacity k on k.pool_id = s.id left join pod p on p.id = s.pod_id"
                    + " left join cluster c on c.id = s.cluster_id";

    String OF_CLUSTER = " (o.cluster_id = #{cluster} or (o.cluster_id is null and o.zone_id ="
            + " (select u.zone_id from cluster u where u.id = #{cluster}) and (o.hypervisor is null or o.hypervisor ="
            + " (select u.hypervisor from cluster u where u.id = #{cluster}))))";

    String WANTED =
            " from pool o where (#{f.id} is null or o.id = #{f.id}) and (#{f.zoneId} is null or o.zone_id = #{f.zoneId})"
                    + " and (#{f.podId} is null or o.pod_id = #{f.podId}) and (#{f.clusterId} is null or o.cluster_id = #{f.clusterId})"
                    + " and (#{f.usedBy} is null or o.cluster_id = #{f.usedBy} or (o.cluster_id is null and exists (select 1 from"
                    + " cluster u where u.id = #{f.usedBy} and u.zone_id = o.zone_id"
                    + " and (o.hypervisor is null or o.hypervisor = u.hypervisor))))"
                    + " and (#{f.name} is null or o.name = #{f.name}) and (#{f.keyword} is null or o.name like #{f.keyword})"
                    + " and (#{f.scope} is null or o.scope = #{f.scope}) and (#{f.state} is null or o.state = #{f.state})"
                    + " and (#{f.host} is null or o.place like #{f.host}) and (#{f.path} is null or o.place like #{f.path})";

    /** Stores a new pool; its place is unique in the zone. */
    @Insert("insert into pool (id, zone_id, pod_id, cluster_id, name, scope, provider, hypervisor, url,"
            + " place, handle, state, capacity_bytes, used_bytes, tags, created) values (#{id}, #{zoneId},"
            + " #{podId}, #{clusterId}, #{name}, #{scope}, #{provider}, #{hypervisor}, #{url}, #{place},"
            + " #{handle}, #{state}, #{capacityBytes}, #{usedBytes}, #{tags}, #{created})")
    void insert(PoolRow pool);

    /** Stores what a new pool has to give. */
    @Insert("insert into pool_capacity (pool_id, total, used, volumes) values (#{poolId}, #{total}, #{used},"
            + " #{volumes})")
    void insertCapacity(PoolCapacityRow capacity);

    /** {@return the pool} */
    @Select("select * from pool where id = #{id}")
    Optional<PoolRow> find(PoolId id);

    /** {@return the pool as it is listed} */
    @Select(VIEW + " from pool s" + PLACES + " where s.id = #{id}")
    Optional<PoolView> view(PoolId id);

    /** {@return all of them} */
    @Select(VIEW + " from pool s" + PLACES + " order by s.id")
    List<PoolView> all();

    /** {@return those of the ids that exist} */
    @Select("<script>select id from pool where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<PoolId> among(List<UUID> ids);

    /** {@return the pools that the hosts of a cluster use} */
    @Select("select o.* from pool o where" + OF_CLUSTER + " order by o.id")
    List<PoolRow> usedBy(ClusterId cluster);

    /** {@return the pools of a page} */
    @Select(VIEW + " from (select o.id" + WANTED + " order by o.id limit #{page.limit} offset #{page.offset}) page"
            + " join pool s on s.id = page.id" + PLACES + " order by s.id")
    List<PoolView> page(PoolFilter f, Page page);

    /** {@return how many pools there are} */
    @Select("select count(*)" + WANTED)
    long count(@Param("f") PoolFilter f);

    /** Changes what an operator may change; 0 means that it is gone. */
    @Update("update pool set name = #{name}, state = #{state}, tags = #{tags} where id = #{id}")
    int change(PoolRow pool);

    /** Writes down what a pool was observed to hold; 0 means that it is gone. */
    @Update("update pool set capacity_bytes = #{capacityBytes}, used_bytes = #{usedBytes} where id = #{id}")
    int observed(PoolRow pool);

    /** Moves a pool from one state to another; 0 means that it is not in the first any more. */
    @Update("update pool set state = #{to} where id = #{id} and state = #{from}")
    int transition(PoolId id, PoolState from, PoolState to);

    /** Changes what a pool has to give. */
    @Update("update pool_capacity set total = #{bytes} where pool_id = #{id}")
    int resize(PoolId id, long bytes);

    /** Promises room for one volume; 0 means that there is none, or that the pool takes no volume now. */
    @Update("update pool_capacity set used = used + #{bytes}, volumes = volumes + 1 where pool_id = #{pool}"
            + " and used + #{bytes} <= total and exists (select 1 from pool s where s.id = pool_id and s.state = 'UP')")
    int reserve(PoolId pool, long bytes);

    /** Takes back what was promised; 0 means that the pool is gone, or that so much was never promised. */
    @Update("update pool_capacity set used = used - #{bytes}, volumes = volumes - 1 where pool_id = #{pool}"
            + " and used >= #{bytes} and volumes > 0")
    int release(PoolId pool, long bytes);

    /** {@return what a pool has to give and has promised} */
    @Select("select * from pool_capacity where pool_id = #{pool}")
    Optional<PoolCapacityRow> capacity(PoolId pool);

    /** Removes the counters of a pool that holds no volume; 0 means that it still holds one. */
    @Delete("delete from pool_capacity where pool_id = #{pool} and volumes = 0")
    int removeIdle(PoolId pool);

    /** Removes a pool whose counters are gone. */
    @Delete("delete from pool where id = #{pool}")
    int remove(PoolId pool);
}
