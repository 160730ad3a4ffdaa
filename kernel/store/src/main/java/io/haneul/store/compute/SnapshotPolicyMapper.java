package io.haneul.store.compute;

import io.haneul.model.SnapshotPolicyId;
import io.haneul.model.VolumeId;
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

/** When snapshots are taken by themselves. */
public interface SnapshotPolicyMapper {
    String MATCHES = " from snapshot_policy o join volume v on v.id = o.volume_id"
            + " where <bind name='see' value='f.see()'/>" + Visibility.OWNED
            + "<if test='f.id() != null'> and o.id = #{f.id}</if>"
            + "<if test='f.volume() != null'> and o.volume_id = #{f.volume}</if>"
            + "<if test='f.keyword() != null'> and v.name like #{f.keyword}</if>"
            + "<if test='f.hidden() != null'> and o.hidden = #{f.hidden}</if>";

    /** Stores a new policy; there is one of each interval a volume. */
    @Insert(
            "insert into snapshot_policy (id, volume_id, account_id, domain_id, type, schedule, time_zone, keep, hidden,"
                    + " next_run, created) values (#{id}, #{volumeId}, #{accountId}, #{domainId}, #{type}, #{schedule},"
                    + " #{timeZone}, #{keep}, #{hidden}, #{nextRun}, #{created})")
    void insert(SnapshotPolicyRow policy);

    /** Changes what an earlier policy of the interval said. */
    @Update("update snapshot_policy set schedule = #{schedule}, time_zone = #{timeZone}, keep = #{keep},"
            + " hidden = #{hidden}, next_run = #{nextRun} where id = #{id}")
    int change(SnapshotPolicyRow policy);

    /** {@return the policy} */
    @Select("select * from snapshot_policy where id = #{id}")
    Optional<SnapshotPolicyRow> find(SnapshotPolicyId id);

    /** {@return the volume's policy of the interval} */
    @Select("select * from snapshot_policy where volume_id = #{volume} and type = #{type}")
    Optional<SnapshotPolicyRow> of(VolumeId volume, SnapshotType type);

    /** {@return whose those of the policies are that exist} */
    @Select("<script>select s.id, s.account_id, d.path from snapshot_policy s join domain d on d.id = s.domain_id"
            + " where s.id" + SnapshotMapper.IDS + "</script>")
    List<OwnedRow> owned(List<UUID> ids);

    /** {@return the policies of a page, in the order they were made} */
    @Select("<script>select o.id, o.volume_id, v.name volume_name, o.type, o.schedule, o.time_zone, o.keep, o.hidden"
            + MATCHES + " order by o.id limit #{f.page.limit} offset #{f.page.offset}</script>")
    List<SnapshotPolicyView> page(@Param("f") SnapshotPolicyFilter filter);

    /** {@return how many policies match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") SnapshotPolicyFilter filter);

    /** {@return policies whose time has come} */
    @Select("select * from snapshot_policy where next_run <= #{now} order by next_run limit #{limit}")
    List<SnapshotPolicyRow> due(Instant now, int limit);

    /** Moves a policy on to its next time; 0 means that somebody else did. */
    @Update("update snapshot_policy set next_run = #{next} where id = #{id} and next_run = #{was}")
    int moveOn(SnapshotPolicyId id, Instant was, Instant next);

    /** Removes a policy. */
    @Delete("delete from snapshot_policy where id = #{id}")
    int delete(SnapshotPolicyId id);

    /** Removes the policies of a volume that is removed. */
    @Delete("delete from snapshot_policy where volume_id = #{volume}")
    void deleteOf(VolumeId volume);
}
