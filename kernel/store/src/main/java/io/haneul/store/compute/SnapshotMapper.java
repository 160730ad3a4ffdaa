package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.ImageStoreId;
import io.haneul.model.JobId;
import io.haneul.model.PoolId;
import io.haneul.model.SnapshotId;
import io.haneul.model.SnapshotPolicyId;
import io.haneul.store.query.Tag;
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

/** Snapshots of volumes. */
public interface SnapshotMapper {
    String IDS = " in <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach> ";

    String MATCHES = " from snapshot o where <bind name='see' value='f.see()'/>" + Visibility.OWNED
            + " and o.state &lt;&gt; 'DESTROYING'"
            + "<if test='!f.ids().isEmpty()'> and o.id in"
            + " <foreach item='id' collection='f.ids()' open='(' separator=',' close=')'>#{id}</foreach></if>"
            + "<if test='f.name() != null'> and o.name = #{f.name}</if>"
            + "<if test='f.keyword() != null'> and o.name like #{f.keyword}</if>"
            + "<if test='f.volume() != null'> and o.volume_id = #{f.volume}</if>"
            + "<if test='f.zone() != null'> and o.zone_id = #{f.zone}</if>"
            + "<if test='f.type() != null'> and o.type = #{f.type}</if>"
            + "<if test='f.recurring() != null'> and (o.type &lt;&gt; 'MANUAL') = #{f.recurring}</if>"
            + "<if test='f.backedUp() != null'> and (o.image_handle is not null) = #{f.backedUp}</if>"
            + "<if test='f.pool() != null'> and o.pool_id = #{f.pool}</if>"
            + "<if test='f.store() != null'> and o.store_id = #{f.store}</if>"
            + "<bind name='tagged' value='f.tagged()'/>" + Tag.CONDITION;

    /** Stores a new snapshot. */
    @Insert("insert into snapshot (id, name, account_id, domain_id, zone_id, volume_id, volume_name, volume_type,"
            + " volume_handle, template_id, hypervisor, pool_id, store_id, size, state, type, policy_id, handle,"
            + " image_handle, job_id, created) values (#{id}, #{name}, #{accountId}, #{domainId}, #{zoneId}, #{volumeId},"
            + " #{volumeName}, #{volumeType}, #{volumeHandle}, #{templateId}, #{hypervisor}, #{poolId}, #{storeId},"
            + " #{size}, #{state}, #{type}, #{policyId}, #{handle}, #{imageHandle}, #{jobId}, #{created})")
    void insert(SnapshotRow snapshot);

    /** {@return the snapshot} */
    @Select("select * from snapshot where id = #{id}")
    Optional<SnapshotRow> find(SnapshotId id);

    /** {@return whose those of the snapshots are that exist} */
    @Select("<script>select s.id, s.account_id, d.path from snapshot s join domain d on d.id = s.domain_id"
            + " where s.id" + IDS + "</script>")
    List<OwnedRow> owned(List<UUID> ids);

    /** {@return ids of the snapshots of the page, in the order they were made} */
    @Select("<script>select o.id" + MATCHES + " order by o.id limit #{f.page.limit} offset #{f.page.offset}</script>")
    List<SnapshotId> page(@Param("f") SnapshotFilter filter);

    /** {@return how many snapshots match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") SnapshotFilter filter);

    /** {@return the snapshots in the order of their ids} */
    @Select("<script>select s.id, s.name, a.name account, s.domain_id, d.name domain, d.path domain_path, s.zone_id,"
            + " z.name zone, s.volume_id, coalesce(v.name, s.volume_name) volume_name, s.volume_type, v.state volume_state,"
            + " t.os_type_id, o.name os_type, s.pool_id, p.name pool, s.store_id, i.name store, s.image_handle, s.size,"
            + " s.state, s.type, s.job_id, s.created from snapshot s join account a on a.id = s.account_id"
            + " join domain d on d.id = s.domain_id join zone z on z.id = s.zone_id join pool p on p.id = s.pool_id"
            + " left join volume v on v.id = s.volume_id left join template t on t.id = s.template_id"
            + " left join os_type o on o.id = t.os_type_id left join image_store i on i.id = s.store_id where s.id"
            + IDS + " order by s.id</script>")
    List<SnapshotView> views(List<SnapshotId> ids);

    /** Has a job begin to work on a snapshot; 0 means that another one does. */
    @Update("update snapshot set state = #{to}, job_id = #{job} where id = #{id} and job_id is null")
    int begin(SnapshotId id, SnapshotState to, JobId job);

    /** Ends what a job did to a snapshot. */
    @Update("update snapshot set state = #{to}, job_id = null where id = #{id}")
    int end(SnapshotId id, SnapshotState to);

    /** Records by what its pool knows a snapshot, and of what size it is. */
    @Update("update snapshot set handle = #{handle}, size = #{size}, state = #{to} where id = #{id}")
    int taken(SnapshotId id, @Nullable String handle, long size, SnapshotState to);

    /** Records by what the image store knows a snapshot. */
    @Update("update snapshot set image_handle = #{handle} where id = #{id}")
    int backedUp(SnapshotId id, @Nullable String handle);

    /** Removes a snapshot. */
    @Delete("delete from snapshot where id = #{id}")
    int delete(SnapshotId id);

    /** {@return the account's snapshots} */
    @Select("select * from snapshot where account_id = #{account} order by id limit #{limit}")
    List<SnapshotRow> ofAccount(AccountId account, int limit);

    /** {@return how many snapshots the account has} */
    @Select("select count(*) from snapshot where account_id = #{account}")
    long countOf(AccountId account);

    /** {@return how many snapshots are kept in the pool} */
    @Select("select count(*) from snapshot where pool_id = #{pool}")
    long countIn(PoolId pool);

    /** {@return how many snapshots the image store has} */
    @Select("select count(*) from snapshot where store_id = #{store}")
    long countAt(ImageStoreId store);

    /** {@return the policy's usable snapshots but for the newest so many} */
    @Select(
            "select * from snapshot where policy_id = #{policy} and state in ('ON_PRIMARY', 'BACKED_UP') and job_id is null"
                    + " order by id desc limit 1000 offset #{keep}")
    List<SnapshotRow> beyond(SnapshotPolicyId policy, int keep);
}
