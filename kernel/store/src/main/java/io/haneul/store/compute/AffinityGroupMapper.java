package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.AffinityGroupId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Affinity groups and the machines in them. */
public interface AffinityGroupMapper {
    String IDS = " (<foreach item='id' collection='ids' separator=','>#{id}</foreach>)";

    String MATCHES = " from affinity_group o" + NamedFilter.JOIN + NamedFilter.MATCHES
            + "<if test='f.trait() != null'> and o.type = #{f.trait}</if>"
            + "<if test='f.vm() != null'> and o.id in (select m.group_id from vm_affinity_group m where m.vm_id = #{f.vm})"
            + "</if>";

    /** Stores a new group; 0 means that the account has one of its name. */
    @Insert(
            "insert ignore into affinity_group (id, name, type, description, account_id, domain_id, created) values (#{id},"
                    + " #{name}, #{type}, #{description}, #{accountId}, #{domainId}, #{created})")
    int insert(AffinityGroupRow group);

    /** {@return the group} */
    @Select("select * from affinity_group where id = #{id}")
    Optional<AffinityGroupRow> find(AffinityGroupId id);

    /** {@return the account's group of the name} */
    @Select("select * from affinity_group where account_id = #{account} and name = #{name}")
    Optional<AffinityGroupRow> named(AccountId account, String name);

    /** {@return those of the groups that exist, in the order of their ids} */
    @Select("<script>select * from affinity_group where id in" + IDS + " order by id</script>")
    List<AffinityGroupRow> all(List<AffinityGroupId> ids);

    /** {@return the same, in which nobody else finds a place until the transaction ends} */
    @Select("<script>select * from affinity_group where id in" + IDS + " order by id for update</script>")
    List<AffinityGroupRow> lock(List<AffinityGroupId> ids);

    /** {@return the groups of the page, in the order they were made} */
    @Select("<script>select o.id, o.name, o.type, o.description, o.domain_id" + NamedFilter.OWNER + MATCHES
            + NamedFilter.PAGE + "</script>")
    List<AffinityGroupView> page(@Param("f") NamedFilter filter);

    /** {@return how many groups match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") NamedFilter filter);

    /** Removes a group. */
    @Delete("delete from affinity_group where id = #{id}")
    int delete(AffinityGroupId id);

    /** Takes all machines out of a group. */
    @Delete("delete from vm_affinity_group where group_id = #{id}")
    int empty(AffinityGroupId id);

    /** {@return how many groups the account has} */
    @Select("select count(*) from affinity_group where account_id = #{account}")
    long countOf(AccountId account);

    /** Removes the account's groups. */
    @Delete("delete from affinity_group where account_id = #{account}")
    int deleteOf(AccountId account);

    /** {@return whose those of the groups are that exist} */
    @Select("<script>select o.id, o.account_id, d.path from affinity_group o join domain d on d.id = o.domain_id"
            + " where o.id in" + IDS + "</script>")
    List<OwnedRow> owned(List<UUID> ids);

    /** Puts a machine into a group. */
    @Insert("insert ignore into vm_affinity_group (vm_id, group_id) values (#{vm}, #{group})")
    int join(UUID vm, AffinityGroupId group);

    /** Takes a machine out of all its groups. */
    @Delete("delete from vm_affinity_group where vm_id = #{vm}")
    int leaveAll(UUID vm);

    /** {@return the groups the machines are in} */
    @Select(
            "<script>select m.vm_id, m.group_id, g.name, g.type, g.description from vm_affinity_group m join affinity_group g"
                    + " on g.id = m.group_id where m.vm_id in" + IDS + " order by m.vm_id, m.group_id</script>")
    List<AffinityMemberRow> ofMachines(List<UUID> ids);

    /** {@return the machines in the groups} */
    @Select(
            "<script>select m.vm_id, m.group_id, g.name, g.type, g.description from vm_affinity_group m join affinity_group g"
                    + " on g.id = m.group_id where m.group_id in" + IDS + " order by m.group_id, m.vm_id</script>")
    List<AffinityMemberRow> members(List<AffinityGroupId> ids);

    /** {@return where the other machines of the groups are that are anywhere} */
    @Select("<script>select g.type, v.host_id from vm_affinity_group m join affinity_group g on g.id = m.group_id"
            + " join vm v on v.id = m.vm_id where v.host_id is not null and m.vm_id &lt;&gt; #{vm} and m.group_id in"
            + IDS + "</script>")
    List<AffinityNeighbourRow> neighbours(UUID vm, List<AffinityGroupId> ids);
}
