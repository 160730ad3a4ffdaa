package io.haneul.store.compute;

import io.haneul.model.PoolId;
import io.haneul.model.VolumeId;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Volumes. */
public interface VolumeMapper {
    String MATCHES = " from volume o"
            + "<if test='f.host() != null'> join vm m on m.id = o.vm_id and m.host_id = #{f.host}</if>"
            + "<if test='f.pod() != null or f.cluster() != null'> join pool p on p.id = o.pool_id</if>"
            + " where <bind name='see' value='f.see()'/>" + Visibility.OWNED
            + "<if test='!f.ids().isEmpty()'> and o.id in"
            + " <foreach item='id' collection='f.ids()' open='(' separator=',' close=')'>#{id}</foreach></if>"
            + "<if test='f.name() != null'> and o.name = #{f.name}</if>"
            + "<if test='f.keyword() != null'> and o.name like concat('%', #{f.keyword}, '%')</if>"
            + "<if test='f.type() != null'> and o.type = #{f.type}</if>"
            + "<if test='f.state() != null'> and o.state = #{f.state}</if>"
            + "<if test='f.vm() != null'> and o.vm_id = #{f.vm}</if>"
            + "<if test='f.zone() != null'> and o.zone_id = #{f.zone}</if>"
            + "<if test='f.pod() != null'> and p.pod_id = #{f.pod}</if>"
            + "<if test='f.cluster() != null'> and p.cluster_id = #{f.cluster}</if>"
            + "<if test='f.pool() != null'> and o.pool_id = #{f.pool}</if>"
            + "<if test='f.diskOffering() != null'> and o.disk_offering_id = #{f.diskOffering}</if>"
            + "<if test='f.serviceOffering() != null'> and o.service_offering_id = #{f.serviceOffering}</if>";

    /** Stores a new volume. */
    @Insert("insert into volume (id, name, type, account_id, domain_id, zone_id, hypervisor, vm_id, device, pool_id,"
            + " template_id, disk_offering_id, service_offering_id, size, state, handle, created, attached) values (#{id},"
            + " #{name}, #{type}, #{accountId}, #{domainId}, #{zoneId}, #{hypervisor}, #{vmId}, #{device}, #{poolId},"
            + " #{templateId}, #{diskOfferingId}, #{serviceOfferingId}, #{size}, #{state}, #{handle}, #{created},"
            + " #{attached})")
    void insert(VolumeRow volume);

    /** {@return the volume} */
    @Select("select * from volume where id = #{id}")
    Optional<VolumeRow> find(VolumeId id);

    /** {@return the volumes, in the order of their ids} */
    @Select("<script>select * from volume where id in <foreach item='id' collection='ids' open='(' separator=','"
            + " close=')'>#{id}</foreach> order by id</script>")
    List<VolumeRow> all(List<VolumeId> ids);

    /** {@return the machine's volumes in the order of their devices} */
    @Select("select * from volume where vm_id = #{vm} order by device")
    List<VolumeRow> of(UUID vm);

    /** {@return ids of the volumes of the page, in the order they were made} */
    @Select("<script>select o.id" + MATCHES + " order by o.id limit #{f.page.limit} offset #{f.page.offset}</script>")
    List<VolumeId> page(@Param("f") VolumeFilter filter);

    /** {@return how many volumes match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") VolumeFilter filter);

    /** Gives all volumes of a machine that have none their pool; the row count tells how many. */
    @Update("update volume set pool_id = #{pool}, state = 'CREATING' where vm_id = #{vm} and pool_id is null")
    int placed(UUID vm, PoolId pool);

    /** Takes the pool of a volume that was being made away again; 0 means that it has another, or none. */
    @Update("update volume set pool_id = null, state = 'ALLOCATED', handle = null where id = #{id}"
            + " and pool_id = #{pool} and state = 'CREATING'")
    int displaced(VolumeId id, PoolId pool);

    /** Says of a volume that its content is gone again. */
    @Update("update volume set state = 'CREATING', handle = null where id = #{id} and state in ('CREATING', 'READY')")
    int unmade(VolumeId id);

    /** Records that the volume exists. */
    @Update("update volume set state = 'READY', handle = #{handle} where id = #{id} and state in ('CREATING', 'READY')")
    int ready(VolumeId id, @Nullable String handle);

    /** Removes a volume. */
    @Delete("delete from volume where id = #{id}")
    int delete(VolumeId id);

    /** {@return whose those of the volumes are that exist} */
    @Select("<script>select v.id, v.account_id, d.path from volume v join domain d on d.id = v.domain_id where v.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<OwnedRow> owned(List<UUID> ids);

    /** {@return how many volumes live in the pool} */
    @Select("select count(*) from volume where pool_id = #{pool}")
    long countIn(PoolId pool);
}
