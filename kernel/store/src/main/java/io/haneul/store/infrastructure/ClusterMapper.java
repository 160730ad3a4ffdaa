package io.haneul.store.infrastructure;

import io.haneul.model.ClusterId;
import io.haneul.model.HypervisorType;
import io.haneul.model.PodId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Clusters. */
public interface ClusterMapper {
    String VIEW = "select c.*, z.name as zone_name, z.allocation_state as zone_state, p.name as pod_name,"
            + " p.allocation_state as pod_state, (select count(*) from host h where h.cluster_id = c.id) as hosts";

    String FROM = " from cluster c join zone z on z.id = c.zone_id join pod p on p.id = c.pod_id";

    String WANTED =
            FROM + " where (#{f.id} is null or c.id = #{f.id}) and (#{f.zoneId} is null or c.zone_id = #{f.zoneId})"
                    + " and (#{f.podId} is null or c.pod_id = #{f.podId}) and (#{f.name} is null or c.name = #{f.name})"
                    + " and (#{f.keyword} is null or c.name like #{f.keyword})"
                    + " and (#{f.hypervisor} is null or c.hypervisor = #{f.hypervisor})"
                    + " and (#{f.clusterType} is null or c.cluster_type = #{f.clusterType})"
                    + " and (#{f.managed} is null or c.managed = #{f.managed}) and (#{f.state} is null or c.allocation_state = #{f.state})";

    /** Stores a new cluster; its name is unique in the pod. */
    @Insert("insert into cluster (id, zone_id, pod_id, name, hypervisor, provider, cluster_type,"
            + " allocation_state, managed, created) values (#{id}, #{zoneId}, #{podId}, #{name}, #{hypervisor},"
            + " #{provider}, #{clusterType}, #{allocationState}, #{managed}, #{created})")
    void insert(ClusterRow cluster);

    /** {@return the cluster} */
    @Select("select * from cluster where id = #{id}")
    Optional<ClusterRow> find(ClusterId id);

    /** {@return the cluster, which nobody else adds hosts or pools to until this transaction ends} */
    @Select("select * from cluster where id = #{id} for update")
    Optional<ClusterRow> lock(ClusterId id);

    /** {@return the cluster as it is listed} */
    @Select(VIEW + FROM + " where c.id = #{id}")
    Optional<ClusterView> view(ClusterId id);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from cluster where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<ClusterId> among(List<UUID> ids);

    /** {@return the clusters of a page} */
    @Select(VIEW + WANTED + " order by c.id limit #{page.limit} offset #{page.offset}")
    List<ClusterView> page(ClusterFilter f, Page page);

    /** {@return how many clusters there are} */
    @Select("select count(*)" + WANTED)
    long count(@Param("f") ClusterFilter f);

    /** {@return all of them} */
    @Select("select * from cluster order by id")
    List<ClusterRow> all();

    /** {@return the clusters of a pod} */
    @Select("select * from cluster where pod_id = #{pod} order by id")
    List<ClusterRow> in(PodId pod);

    /** {@return the types of the hypervisors of a zone, or of all zones} */
    @Select("select distinct hypervisor from cluster where #{zone} is null or zone_id = #{zone} order by hypervisor")
    List<HypervisorType> hypervisors(@Nullable ZoneId zone);

    /** Changes what an operator may change; 0 means that it is gone. */
    @Update(
            "update cluster set name = #{name}, hypervisor = #{hypervisor}, provider = #{provider}, allocation_state = #{allocationState}, cluster_type ="
                    + " #{clusterType}, managed = #{managed} where id = #{id}")
    int change(ClusterRow cluster);

    /** Removes a cluster that nothing is in any more. */
    @Delete("delete from cluster where id = #{id}")
    int remove(ClusterId id);
}
