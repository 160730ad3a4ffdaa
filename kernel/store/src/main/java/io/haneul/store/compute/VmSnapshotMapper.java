package io.haneul.store.compute;

import io.haneul.model.VmSnapshotId;
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

/** Snapshots of machines. */
public interface VmSnapshotMapper {
    String MATCHES =
            " from vm_snapshot o" + NamedFilter.JOIN + " join vm v on v.id = o.vm_id join zone z on z.id = v.zone_id"
                    + " left join vm_snapshot p on p.id = o.parent_id where <bind name='see' value='f.see()'/>"
                    + Visibility.OWNED
                    + "<if test='!f.ids().isEmpty()'> and o.id in"
                    + " <foreach item='id' collection='f.ids()' open='(' separator=',' close=')'>#{id}</foreach></if>"
                    + "<if test='f.vm() != null'> and o.vm_id = #{f.vm}</if>"
                    + "<if test='f.name() != null'> and o.display_name = #{f.name}</if>"
                    + "<if test='f.pattern() != null'> and o.display_name like #{f.pattern}</if>"
                    + "<if test='f.state() != null'> and o.state = #{f.state}</if>";

    /** Stores a new snapshot. */
    @Insert("insert into vm_snapshot (id, vm_id, name, display_name, description, account_id, domain_id, memory, state,"
            + " parent_id, is_current, handle, created) values (#{id}, #{vmId}, #{name}, #{displayName}, #{description},"
            + " #{accountId}, #{domainId}, #{memory}, #{state}, #{parentId}, #{isCurrent}, #{handle}, #{created})")
    void insert(VmSnapshotRow snapshot);

    /** {@return the snapshot} */
    @Select("select * from vm_snapshot where id = #{id}")
    Optional<VmSnapshotRow> find(VmSnapshotId id);

    /** {@return how many snapshots the machine has} */
    @Select("select count(*) from vm_snapshot where vm_id = #{vm}")
    long countOf(UUID vm);

    /** {@return the snapshots of the page, in the order they were made} */
    @Select(
            "<script>select o.id, o.vm_id, v.display_name vm_name, o.name, o.display_name, o.description, o.memory, o.state,"
                    + " o.parent_id, p.display_name parent_name, o.is_current, v.hypervisor, v.zone_id, z.name zone, o.domain_id"
                    + NamedFilter.OWNER + ", o.created" + MATCHES + NamedFilter.PAGE + "</script>")
    List<VmSnapshotView> page(@Param("f") VmSnapshotFilter filter);

    /** {@return how many snapshots match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") VmSnapshotFilter filter);

    /** Changes the state from one to another; 0 means that it was not in the one. */
    @Update("update vm_snapshot set state = #{to} where id = #{id} and state = #{from}")
    int transition(VmSnapshotId id, VmSnapshotState from, VmSnapshotState to);

    /** Records that the snapshot exists. */
    @Update("update vm_snapshot set state = 'READY', handle = #{handle}, parent_id = #{parent} where id = #{id}")
    int ready(VmSnapshotId id, @Nullable String handle, @Nullable VmSnapshotId parent);

    /** Says at which of its snapshots a machine is. */
    @Update("update vm_snapshot set is_current = (id = #{id}) where vm_id = #{vm}")
    int current(UUID vm, VmSnapshotId id);

    /** Makes the children of a snapshot those of its parent. */
    @Update("update vm_snapshot set parent_id = #{parent} where parent_id = #{id}")
    int adopt(VmSnapshotId id, @Nullable VmSnapshotId parent);

    /** Removes a snapshot. */
    @Delete("delete from vm_snapshot where id = #{id}")
    int delete(VmSnapshotId id);

    /** {@return whose those of the snapshots are that exist} */
    @Select(
            "<script>select o.id, o.account_id, d.path from vm_snapshot o join domain d on d.id = o.domain_id where o.id in"
                    + " (<foreach item='id' collection='ids' separator=','>#{id}</foreach>)</script>")
    List<OwnedRow> owned(List<UUID> ids);
}
