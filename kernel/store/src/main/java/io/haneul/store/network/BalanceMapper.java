package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.StickinessPolicyId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The machines behind balanced ports, and how clients stay with them. */
public interface BalanceMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";
    String POLICIES = " from stickiness_policy s join network_rule o on o.id = s.rule_id where" + Visibility.OWNED
            + " and (#{rule} is null or s.rule_id = #{rule}) and (#{id} is null or s.id = #{id})"
            + " and (#{display} is null or s.display = #{display})";

    /** Puts a machine behind a port, as one that is not known to be in force; 0 means that it is there. */
    @Insert("insert ignore into balance_member (rule_id, nic_id, vm_id, guest_address, state)"
            + " values (#{ruleId}, #{nicId}, #{vmId}, #{guestAddress}, #{state})")
    int add(MemberRow member);

    /** {@return the machines behind the port} */
    @Select("select * from balance_member where rule_id = #{rule} order by nic_id, guest_address")
    List<MemberRow> members(FirewallRuleId rule);

    /** {@return the machines behind the network's ports that are wanted there, by rule} */
    @Select("select m.rule_id, m.vm_id, if(m.guest_address = '', n.address, m.guest_address) address, m.state"
            + " from balance_member m join network_rule r on r.id = m.rule_id join nic n on n.id = m.nic_id"
            + " where r.network_id = #{network} and m.state <> 'REVOKE' order by m.rule_id, m.nic_id, m.guest_address")
    List<MemberView> wanted(NetworkId network);

    /** {@return the machines behind one port that are wanted there} */
    @Select("select m.rule_id, m.vm_id, if(m.guest_address = '', n.address, m.guest_address) address, m.state"
            + " from balance_member m join nic n on n.id = m.nic_id"
            + " where m.rule_id = #{rule} and m.state <> 'REVOKE' order by m.vm_id, m.guest_address")
    List<MemberView> behind(FirewallRuleId rule);

    /** {@return machines of the rule's account that have an interface in its network and are not behind the port} */
    @Select("select distinct n.vm_id from network_rule r join nic n on n.network_id = r.network_id and n.role = 'USER'"
            + " join vm v on v.id = n.vm_id and v.account_id = r.account_id and v.state not in ('DESTROYED', 'EXPUNGING')"
            + " where r.id = #{rule} and not exists (select 1 from balance_member m where m.rule_id = r.id"
            + " and m.nic_id = n.id and m.state <> 'REVOKE') order by n.vm_id")
    List<UUID> couldBe(FirewallRuleId rule);

    /** Moves a machine behind a port from one state to another; 0 means that it is not in that one. */
    @Update("update balance_member set state = #{to} where rule_id = #{m.ruleId} and nic_id = #{m.nicId}"
            + " and guest_address = #{m.guestAddress} and state = #{from}")
    int become(@Param("m") MemberRow member, RuleState from, RuleState to);

    /** Takes a machine from behind a port, if it is in that state. */
    @Delete("delete from balance_member where rule_id = #{ruleId} and nic_id = #{nicId}"
            + " and guest_address = #{guestAddress} and state = #{state}")
    int remove(MemberRow member);

    /** Takes an interface from behind all ports. */
    @Delete("delete from balance_member where nic_id = #{nic}")
    int forget(NicId nic);

    /** Forgets the machines behind ports that a change is about and that are in the state. */
    @Delete("delete m from balance_member m join network_rule r on r.id = m.rule_id where r.network_id = #{network}"
            + " and r.change_id = #{change} and r.state = #{state}")
    int forgetMembers(NetworkId network, long change, RuleState state);

    /** Forgets the policies of ports that a change is about and that are in the state. */
    @Delete("delete s from stickiness_policy s join network_rule r on r.id = s.rule_id where r.network_id = #{network}"
            + " and r.change_id = #{change} and r.state = #{state}")
    int forgetPolicies(NetworkId network, long change, RuleState state);

    /** Forgets all machines behind the network's ports. */
    @Delete("delete m from balance_member m join network_rule r on r.id = m.rule_id where r.network_id = #{network}")
    int forgetAllMembers(NetworkId network);

    /** Forgets all policies of the network's ports. */
    @Delete("delete s from stickiness_policy s join network_rule r on r.id = s.rule_id where r.network_id = #{network}")
    int forgetAllPolicies(NetworkId network);

    /** Stores a new policy. */
    @Insert(
            "insert into stickiness_policy (id, rule_id, name, description, method, parameters, display, state, change_id,"
                    + " created) values (#{id}, #{ruleId}, #{name}, #{description}, #{method}, #{parameters}, #{display}, #{state},"
                    + " #{changeId}, #{created})")
    void insertPolicy(StickinessRow policy);

    /** {@return the policy} */
    @Select("select * from stickiness_policy where id = #{id}")
    Optional<StickinessRow> policy(StickinessPolicyId id);

    /** {@return those of the policies that exist} */
    @Select("<script>select * from stickiness_policy where id in" + IDS + " order by id</script>")
    List<StickinessRow> policies(List<UUID> ids);

    /** {@return the policies of the port} */
    @Select("select * from stickiness_policy where rule_id = #{rule} order by id")
    List<StickinessRow> policiesOf(FirewallRuleId rule);

    /** {@return the policies of the network's ports that are wanted} */
    @Select("select s.* from stickiness_policy s join network_rule r on r.id = s.rule_id"
            + " where r.network_id = #{network} and s.state in ('ADD', 'ACTIVE') order by s.id")
    List<StickinessRow> wantedPolicies(NetworkId network);

    /** {@return whose the policies are} */
    @Select("<script>select s.id, r.account_id, d.path from stickiness_policy s join network_rule r on r.id = s.rule_id"
            + " join domain d on d.id = r.domain_id where s.id in" + IDS + "</script>")
    List<OwnedAddressRow> ownedPolicies(List<UUID> ids);

    /** Changes how a policy is shown. */
    @Update("update stickiness_policy set display = #{display} where id = #{id}")
    int show(StickinessPolicyId id, boolean display);

    /** Moves a policy from one state to another; 0 means that it is in none of those. */
    @Update("update stickiness_policy set state = #{to} where id = #{id} and state = #{from}")
    int move(StickinessPolicyId id, RuleState from, RuleState to);

    /** Removes a policy that is in the state. */
    @Delete("delete from stickiness_policy where id = #{id} and state = #{state}")
    int removePolicy(StickinessPolicyId id, RuleState state);

    /** {@return a page of the policies that match} */
    @Select("select s.id" + POLICIES + " order by s.id limit #{page.offset}, #{page.limit}")
    List<UUID> policyPage(
            Visibility see,
            @org.jspecify.annotations.Nullable FirewallRuleId rule,
            @org.jspecify.annotations.Nullable StickinessPolicyId id,
            @org.jspecify.annotations.Nullable Boolean display,
            Page page);
}
