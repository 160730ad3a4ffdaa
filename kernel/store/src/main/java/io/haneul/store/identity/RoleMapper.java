package io.haneul.store.identity;

import io.haneul.model.RoleId;
import io.haneul.model.RolePermissionId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Roles and their rules. */
public interface RoleMapper {
    String ROLE = "select id, name, type, description, is_default, is_public, created";
    String RULE = "select id, role_id, position, rule, allow, description from role_rule ";

    String MATCHING = " from role where (#{f.id} is null or id = #{f.id}) and (#{f.name} is null or name = #{f.name})"
            + " and (#{f.like} is null or name like #{f.like}) and (#{f.type} is null or type = #{f.type})"
            + " and (#{f.all} or is_public) ";

    /**
     * Which roles a list is about; what is null does not matter.
     *
     * @param like a pattern of the name
     * @param all  also those that are not public
     */
    record Filter(
            @Nullable RoleId id, @Nullable String name, @Nullable String like, @Nullable String type, boolean all) {}

    /** Stores a new role; a duplicate key means that there is one of that name. */
    @Insert("insert into role (id, name, type, description, is_default, is_public, created) values (#{id}, #{name},"
            + " #{type}, #{description}, #{isDefault}, #{isPublic}, #{created})")
    void insert(RoleRow role);

    /** {@return the role} */
    @Select(ROLE + " from role where id = #{id}")
    Optional<RoleRow> find(RoleId id);

    /** {@return the role, which nobody else changes or removes until the transaction ends} */
    @Select(ROLE + " from role where id = #{id} for update")
    Optional<RoleRow> lock(RoleId id);

    /** {@return those of the roles that exist} */
    @Select("<script>" + ROLE + " from role where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<RoleRow> all(List<RoleId> ids);

    /** {@return a page of the roles} */
    @Select(ROLE + MATCHING + "order by id limit #{page.offset}, #{page.limit}")
    List<RoleRow> page(Filter f, Page page);

    /** {@return how many roles there are} */
    @Select("select count(*)" + MATCHING)
    long count(@Param("f") Filter f);

    /** Changes a role; a duplicate key means that there is another one of that name. */
    @Update("update role set name = #{name}, type = #{type}, description = #{description}, is_public = #{isPublic}"
            + " where id = #{id} and not is_default")
    int describe(RoleRow role);

    /** Removes a role that no account has; 0 means that there is one, or that the role is a default one. */
    @Delete("delete from role where id = #{id} and not is_default"
            + " and not exists (select 1 from account a where a.role_id = #{id} and a.removed is null)")
    int remove(RoleId id);

    /** Stores a rule; a duplicate key means that the role has one for the same names. */
    @Insert("insert into role_rule (id, role_id, position, rule, allow, description) values (#{id}, #{roleId},"
            + " #{position}, #{rule}, #{allow}, #{description})")
    void insertRule(RuleRow rule);

    /** {@return the rule} */
    @Select(RULE + "where id = #{id}")
    Optional<RuleRow> rule(RolePermissionId id);

    /** {@return those of the rules that exist} */
    @Select("<script>" + RULE + "where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<RuleRow> rules(List<RolePermissionId> ids);

    /** {@return the rules of the role, in their order} */
    @Select(RULE + "where role_id = #{role} order by position, id")
    List<RuleRow> rulesOf(RoleId role);

    /** {@return the rules of all roles, in their order} */
    @Select(RULE + "order by role_id, position, id")
    List<RuleRow> allRules();

    /** Turns a rule around. */
    @Update("update role_rule set allow = #{allow} where id = #{id}")
    int turn(RolePermissionId id, boolean allow);

    /** Moves a rule among those of its role. */
    @Update("update role_rule set position = #{position} where id = #{id}")
    int place(RolePermissionId id, int position);

    /** Removes a rule. */
    @Delete("delete from role_rule where id = #{id}")
    int removeRule(RolePermissionId id);

    /** Removes all rules of a role. */
    @Delete("delete from role_rule where role_id = #{role}")
    int removeRulesOf(RoleId role);
}
