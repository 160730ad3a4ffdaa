package io.haneul.store.network;

import io.haneul.model.AccountId;
import io.haneul.model.SecurityGroupId;
import io.haneul.model.SecurityGroupRuleId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Security groups, their rules and the machines in them. */
public interface SecurityGroupMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";
    String MATCHES = " from security_group o where" + Visibility.OWNED
            + " and (#{id} is null or o.id = #{id}) and (#{name} is null or o.name = #{name})"
            + " and (#{pattern} is null or o.name like #{pattern})"
            + " and (#{vm} is null or o.id in (select m.group_id from security_group_member m where m.vm_id = #{vm}))";
    String FILTERED = " n.role = 'USER' and exists (select 1 from network o join network_offering_service s"
            + " on s.offering_id = o.offering_id and s.service = 'SecurityGroup' where o.id = n.network_id) ";

    /** Stores a new group; 0 means that the account has one of the name. */
    @Insert("insert ignore into security_group (id, account_id, domain_id, name, description, created)"
            + " values (#{id}, #{accountId}, #{domainId}, #{name}, #{description}, #{created})")
    int insert(GroupRow group);

    /** {@return the group} */
    @Select("select * from security_group where id = #{id}")
    Optional<GroupRow> find(SecurityGroupId id);

    /** {@return the group, which this transaction alone holds until it ends} */
    @Select("select * from security_group where id = #{id} for update")
    Optional<GroupRow> lock(SecurityGroupId id);

    /** {@return the account's group of the name} */
    @Select("select * from security_group where account_id = #{account} and name = #{name}")
    Optional<GroupRow> named(AccountId account, String name);

    /** {@return whose the groups are} */
    @Select("<script>select g.id, g.account_id, d.path from security_group g join domain d on d.id = g.domain_id"
            + " where g.id in" + IDS + "</script>")
    List<OwnedAddressRow> owned(List<UUID> ids);

    /** {@return whose the rules are} */
    @Select(
            "<script>select r.id, g.account_id, d.path from security_group_rule r join security_group g on g.id = r.group_id"
                    + " join domain d on d.id = g.domain_id where r.id in" + IDS + "</script>")
    List<OwnedAddressRow> ownedRules(List<UUID> ids);

    /** Names a group anew. */
    @Update("update security_group set name = #{name} where id = #{id}")
    int rename(SecurityGroupId id, String name);

    /** Removes a group in which no machine is and that no rule names; 0 means that there is one. */
    @Delete("delete from security_group where id = #{id}"
            + " and not exists (select 1 from security_group_member m where m.group_id = #{id})"
            + " and not exists (select 1 from security_group_rule r where r.peer_id = #{id} and r.group_id <> #{id})")
    int remove(SecurityGroupId id);

    /** Removes a group's rules. */
    @Delete("delete from security_group_rule where group_id = #{group}")
    int removeRules(SecurityGroupId group);

    /** {@return how many groups the account has} */
    @Select("select count(*) from security_group where account_id = #{account}")
    long countOf(AccountId account);

    /** Removes all an account's groups and their rules, and the rules that name one of them. */
    @Delete("delete g, r, p from security_group g left join security_group_rule r on r.group_id = g.id"
            + " left join security_group_rule p on p.peer_id = g.id where g.account_id = #{account}")
    int removeAll(AccountId account);

    /** {@return ids of the page of groups that match} */
    @Select("select o.id" + MATCHES + " order by o.id limit #{page.offset}, #{page.limit}")
    List<UUID> page(
            Visibility see,
            @Nullable SecurityGroupId id,
            @Nullable String name,
            @Nullable String pattern,
            @Nullable UUID vm,
            Page page);

    /** {@return how many groups match} */
    @Select("select count(*)" + MATCHES)
    long count(
            Visibility see,
            @Nullable SecurityGroupId id,
            @Nullable String name,
            @Nullable String pattern,
            @Nullable UUID vm);

    /** {@return the groups as lists show them, in the order of their ids} */
    @Select("<script>select g.id, g.name, g.description, a.name account, g.domain_id, d.name domain, d.path domain_path"
            + " from security_group g join account a on a.id = g.account_id join domain d on d.id = g.domain_id"
            + " where g.id in" + IDS + " order by g.id</script>")
    List<GroupView> views(List<UUID> ids);

    /** {@return the rules of the groups as lists show them, but those that are on their way out} */
    @Select(
            "<script>select r.id, r.group_id, r.ingress, r.protocol, r.first_port, r.last_port, r.icmp_type, r.icmp_code,"
                    + " r.cidr, p.name peer, a.name peer_account from security_group_rule r"
                    + " left join security_group p on p.id = r.peer_id left join account a on a.id = p.account_id"
                    + " where r.state <![CDATA[<>]]> 'REVOKE' and r.group_id in" + IDS + " order by r.id</script>")
    List<GroupRuleView> ruleViews(List<UUID> ids);

    /** Stores a new rule. */
    @Insert(
            "insert into security_group_rule (id, group_id, ingress, protocol, first_port, last_port, icmp_type, icmp_code,"
                    + " cidr, peer_id, state, created) values (#{id}, #{groupId}, #{ingress}, #{protocol}, #{firstPort}, #{lastPort},"
                    + " #{icmpType}, #{icmpCode}, #{cidr}, #{peerId}, #{state}, #{created})")
    void insertRule(GroupRuleRow rule);

    /** {@return the rule} */
    @Select("select * from security_group_rule where id = #{id}")
    Optional<GroupRuleRow> rule(SecurityGroupRuleId id);

    /** {@return the group's rules that are wanted} */
    @Select("select * from security_group_rule where group_id = #{group} and state <> 'REVOKE' order by id")
    List<GroupRuleRow> rules(SecurityGroupId group);

    /** Moves a rule from one state to another; 0 means that it is not in that one. */
    @Update("update security_group_rule set state = #{to} where id = #{id} and state = #{from}")
    int move(SecurityGroupRuleId id, RuleState from, RuleState to);

    /** Removes a rule that is in the state. */
    @Delete("delete from security_group_rule where id = #{id} and state = #{state}")
    int removeRule(SecurityGroupRuleId id, RuleState state);

    /** Puts a machine in a group. */
    @Insert("insert ignore into security_group_member (vm_id, group_id) values (#{vm}, #{group})")
    int join(UUID vm, SecurityGroupId group);

    /** Takes a machine out of its groups. */
    @Delete("delete from security_group_member where vm_id = #{vm}")
    int leave(UUID vm);

    /** {@return which of the machines is in which group} */
    @Select("<script>select vm_id, group_id from security_group_member where vm_id in" + IDS
            + " order by vm_id, group_id</script>")
    List<MembershipRow> memberships(List<UUID> ids);

    /** {@return the machines in the groups, by group} */
    @Select("<script>select vm_id, group_id from security_group_member where group_id in" + IDS
            + " order by group_id, vm_id</script>")
    List<MembershipRow> members(List<UUID> ids);

    /** {@return machines that let members of the machine's groups in, or send to them} */
    @Select(
            "select distinct m.vm_id from security_group_member own join security_group_rule r on r.peer_id = own.group_id"
                    + " join security_group_member m on m.group_id = r.group_id where own.vm_id = #{vm} order by m.vm_id")
    List<UUID> knowing(UUID vm);

    /** {@return the rules that hold for the machines, by machine} */
    @Select(
            "<script>select distinct r.* from security_group_rule r join security_group_member m on m.group_id = r.group_id"
                    + " where r.state <![CDATA[<>]]> 'REVOKE' and m.vm_id in" + IDS + " order by r.id</script>")
    List<GroupRuleRow> rulesFor(List<UUID> ids);

    /** {@return the addresses of the groups' members} */
    @Select("<script>select m.group_id, n.address from security_group_member m join nic n on n.vm_id = m.vm_id"
            + " and n.role = 'USER' and n.address is not null where m.group_id in" + IDS
            + " union select m.group_id, a.address from security_group_member m join nic_address a on a.vm_id = m.vm_id"
            + " where m.group_id in" + IDS + " order by 1, 2</script>")
    List<MemberAddressRow> addresses(List<UUID> ids);

    /** {@return the machines' interfaces that are filtered} */
    @Select(
            "<script>select n.id, n.vm_id, n.mac, n.address, v.instance_name, v.host_id from nic n join vm v on v.id = n.vm_id"
                    + " where" + FILTERED + "and n.vm_id in" + IDS + " order by n.vm_id, n.device</script>")
    List<FilteredNicRow> filtered(List<UUID> ids);

    /** {@return a number higher than any before} */
    @Select(value = "insert into filter_revision values () returning id", affectData = true)
    long revision();

    /** Forgets numbers that were handed out. */
    @Delete("delete from filter_revision where id <= #{revision}")
    int forgetRevisions(long revision);
}
