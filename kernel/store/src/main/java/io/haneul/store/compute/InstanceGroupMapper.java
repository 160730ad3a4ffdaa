package io.haneul.store.compute;

import io.haneul.model.AccountId;
import io.haneul.model.InstanceGroupId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Groups of machines. A machine is in one at most. */
public interface InstanceGroupMapper {
    String MATCHES = " from instance_group o" + NamedFilter.JOIN + NamedFilter.MATCHES;

    /** Stores a new group; 0 means that the account has one of its name. */
    @Insert("insert ignore into instance_group (id, name, account_id, domain_id, created) values (#{id}, #{name},"
            + " #{accountId}, #{domainId}, #{created})")
    int insert(InstanceGroupRow group);

    /** {@return the group} */
    @Select("select * from instance_group where id = #{id}")
    Optional<InstanceGroupRow> find(InstanceGroupId id);

    /** {@return the account's group of the name} */
    @Select("select * from instance_group where account_id = #{account} and name = #{name}")
    Optional<InstanceGroupRow> named(AccountId account, String name);

    /** {@return the groups of the page, in the order they were made} */
    @Select("<script>select o.id, o.name, o.domain_id, o.created" + NamedFilter.OWNER + MATCHES + NamedFilter.PAGE
            + "</script>")
    List<InstanceGroupView> page(@Param("f") NamedFilter filter);

    /** {@return how many groups match} */
    @Select("<script>select count(*)" + MATCHES + "</script>")
    long count(@Param("f") NamedFilter filter);

    /** Gives a group another name; 0 means that the account has another of that name. */
    @Update("update ignore instance_group set name = #{name} where id = #{id}")
    int rename(InstanceGroupId id, String name);

    /** Removes a group; its machines are in none then. */
    @Delete("delete from instance_group where id = #{id}")
    int delete(InstanceGroupId id);

    /** Takes all machines out of a group. */
    @Update("update vm set group_id = null where group_id = #{id}")
    int empty(InstanceGroupId id);

    /** {@return how many groups the account has} */
    @Select("select count(*) from instance_group where account_id = #{account}")
    long countOf(AccountId account);

    /** Removes the account's groups. */
    @Delete("delete from instance_group where account_id = #{account}")
    int deleteOf(AccountId account);

    /** {@return whose those of the groups are that exist} */
    @Select("<script>select o.id, o.account_id, d.path from instance_group o join domain d on d.id = o.domain_id"
            + " where o.id in (<foreach item='id' collection='ids' separator=','>#{id}</foreach>)</script>")
    List<OwnedRow> owned(List<UUID> ids);
}
