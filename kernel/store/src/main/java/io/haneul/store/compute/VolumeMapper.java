package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.DiskOfferingId;
import io.haneul.model.DomainId;
import io.haneul.model.HypervisorType;
import io.haneul.model.JobId;
import io.haneul.model.PoolId;
import io.haneul.model.TemplateId;
import io.haneul.model.VolumeId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Tag;
import io.haneul.store.query.Visibility;
import java.time.Instant;
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
            + "<choose><when test='f.state() != null'> and o.state = #{f.state}</when>"
            + "<otherwise> and o.state &lt;&gt; 'EXPUNGING'</otherwise></choose>"
            + "<if test='!f.system()'> and not exists (select 1 from vm y where y.id = o.vm_id and y.kind &lt;&gt; 'USER')"
            + "</if>"
            + "<if test='!f.seesHidden()'> and not o.hidden</if>"
            + "<if test='f.hidden() != null'> and o.hidden = #{f.hidden}</if>"
            + "<if test='f.vm() != null'> and o.vm_id = #{f.vm}</if>"
            + "<if test='f.zone() != null'> and o.zone_id = #{f.zone}</if>"
            + "<if test='f.pod() != null'> and p.pod_id = #{f.pod}</if>"
            + "<if test='f.cluster() != null'> and p.cluster_id = #{f.cluster}</if>"
            + "<if test='f.pool() != null'> and o.pool_id = #{f.pool}</if>"
            + "<bind name='tagged' value='f.tagged()'/>" + Tag.CONDITION
            + "<if test='f.diskOffering() != null'> and o.disk_offering_id = #{f.diskOffering}</if>"
            + "<if test='f.serviceOffering() != null'> and o.service_offering_id = #{f.serviceOffering}</if>";

    /** Stores a new volume. */
    @Insert("insert into volume (id, name, type, account_id, domain_id, zone_id, hypervisor, vm_id, device, pool_id,"
            + " template_id, disk_offering_id, service_offering_id, size, state, handle, created, attached, epoch, hidden,"
            + " delete_protection, snapshot_id, job_id, destroyed) values (#{id},"
            + " #{name}, #{type}, #{accountId}, #{domainId}, #{zoneId}, #{hypervisor}, #{vmId}, #{device}, #{poolId},"
            + " #{templateId}, #{diskOfferingId}, #{serviceOfferingId}, #{size}, #{state}, #{handle}, #{created},"
            + " #{attached}, #{epoch}, #{hidden}, #{deleteProtection}, #{snapshotId}, #{jobId}, #{destroyed})")
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

    /** Records that the volume exists, made by calls of the epoch. */
    @Update("update volume set state = 'READY', handle = #{handle}, epoch = greatest(epoch, #{epoch})"
            + " where id = #{id} and state in ('CREATING', 'READY')")
    int ready(VolumeId id, @Nullable String handle, long epoch);

    /** Has a job begin to work on a volume; 0 means that another one does, or that its state is another. */
    @Update("update volume set state = #{to}, job_id = #{job} where id = #{id} and state = #{from} and job_id is null")
    int begin(VolumeId id, VolumeState from, VolumeState to, JobId job);

    /** Sets epochs aside for a job's calls to the volume's storage. */
    @Update("update volume set epoch = greatest(epoch, #{epoch}) where id = #{id}")
    int claim(VolumeId id, long epoch);

    /** Ends what a job did to a volume. */
    @Update("update volume set state = #{to}, job_id = null where id = #{id}")
    int end(VolumeId id, VolumeState to);

    /** Gives the volume that a job attaches its place in a pool. */
    @Update("update volume set pool_id = #{pool}, hypervisor = #{hypervisor} where id = #{id} and pool_id is null")
    int put(VolumeId id, PoolId pool, HypervisorType hypervisor);

    /** Takes the place in a pool away again from the volume that a job has given it to. */
    @Update("update volume set pool_id = null, handle = null where id = #{id} and pool_id = #{pool}")
    int taken(VolumeId id, PoolId pool);

    /** Records by what its storage knows a volume; null when it is not there any more. */
    @Update("update volume set handle = #{handle} where id = #{id}")
    int made(VolumeId id, @Nullable String handle);

    /** Records that a machine has the volume. */
    @Update(
            "update volume set vm_id = #{vm}, device = #{device}, attached = #{when} where id = #{id} and vm_id is null")
    int attach(VolumeId id, UUID vm, int device, Instant when);

    /** Records that no machine has the volume. */
    @Update("update volume set vm_id = null, device = null, attached = null where id = #{id} and vm_id = #{vm}")
    int detach(VolumeId id, UUID vm);

    /** Records that a volume is in another pool; 0 means that it was not in the first. */
    @Update("update volume set pool_id = #{to}, handle = #{handle} where id = #{id} and pool_id = #{from}")
    int moved(VolumeId id, PoolId from, PoolId to, @Nullable String handle);

    /** Changes the size, and the offering with it; 0 means that the size was another. */
    @Update("update volume set size = #{to}, disk_offering_id = #{offering} where id = #{id} and size = #{from}")
    int resize(VolumeId id, long from, long to, @Nullable DiskOfferingId offering);

    /** Changes what is said of a volume. */
    @Update(
            "update volume set name = #{name}, hidden = #{hidden}, delete_protection = #{deleteProtection} where id = #{id}")
    int describe(VolumeRow volume);

    /** Has a volume wait to be removed, or to be recovered before that. */
    @Update("update volume set state = 'DESTROYED', job_id = null, destroyed = coalesce(destroyed, #{when})"
            + " where id = #{id}")
    int destroyed(VolumeId id, Instant when);

    /** Takes the destruction back; 0 means that it is too late. */
    @Update("update volume set state = if(pool_id is null, 'ALLOCATED', 'READY'), destroyed = null where id = #{id}"
            + " and state = 'DESTROYED' and job_id is null")
    int recover(VolumeId id);

    /** {@return volumes that were destroyed before the moment and wait to be removed} */
    @Select("select id from volume where state = 'DESTROYED' and destroyed < #{moment} and job_id is null"
            + " order by destroyed limit #{limit}")
    List<VolumeId> destroyedBefore(Instant moment, int limit);

    /** {@return the account's volumes that no machine has} */
    @Select("select * from volume where account_id = #{account} and vm_id is null order by id limit #{limit}")
    List<VolumeRow> looseOf(AccountId account, int limit);

    /** {@return how many volumes of the account no machine has} */
    @Select("select count(*) from volume where account_id = #{account} and vm_id is null")
    long countLooseOf(AccountId account);

    /** {@return how many volumes that no machine has are in the zone} */
    @Select("select count(*) from volume where zone_id = #{zone} and vm_id is null")
    long countLooseIn(ZoneId zone);

    /** Has a machine's root disk be made anew with its next start: it has neither pool nor content. */
    @Update("update volume set pool_id = null, state = 'ALLOCATED', handle = null, template_id = #{template},"
            + " size = #{bytes} where id = #{id}")
    int emptied(VolumeId id, TemplateId template, long bytes);

    /** Makes the machine's root disk larger, or smaller. */
    @Update("update volume set size = size + #{bytes} where vm_id = #{vm} and type = 'ROOT'")
    int grow(UUID vm, long bytes);

    /** Gives a machine's volumes to another account. */
    @Update("update volume set account_id = #{account}, domain_id = #{domain} where vm_id = #{vm}")
    int give(UUID vm, AccountId account, DomainId domain);

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
