package io.haneul.store.network;

import io.haneul.model.FirewallRuleId;
import io.haneul.model.NetworkId;
import io.haneul.model.NicId;
import io.haneul.model.PublicAddressId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Tenants' rules about networks. A change that is undone finds the rule by the network's change it made. */
public interface RuleMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";
    String MATCHES = " from network_rule o where" + Visibility.OWNED + " and o.kind = #{want.kind}"
            + " and (#{want.id} is null or o.id = #{want.id})"
            + " and (#{want.address} is null or o.address_id = #{want.address})"
            + " and (#{want.network} is null or o.network_id = #{want.network})"
            + " and (#{want.zone} is null or o.network_id in (select z.id from network z where z.zone_id = #{want.zone}))"
            + " and (#{want.vm} is null or o.vm_id = #{want.vm}"
            + " or o.id in (select m.rule_id from balance_member m where m.vm_id = #{want.vm}))"
            + " and (#{want.name} is null or o.name = #{want.name})"
            + " and (#{want.display} is null or o.display = #{want.display})"
            + " and (#{want.pattern} is null or o.name like #{want.pattern} or o.protocol like #{want.pattern}"
            + " or o.address_id in (select k.id from public_address k where k.address like #{want.pattern}))";

    /** Stores a new rule. */
    @Insert(
            "insert into network_rule (id, kind, network_id, address_id, account_id, domain_id, protocol, first_port,"
                    + " last_port, icmp_type, icmp_code, sources, targets, private_first, private_last, vm_id, nic_id, guest_address,"
                    + " name, description, algorithm, related_id, display, state, reason, change_id, created) values (#{id}, #{kind},"
                    + " #{networkId}, #{addressId}, #{accountId}, #{domainId}, #{protocol}, #{firstPort}, #{lastPort}, #{icmpType},"
                    + " #{icmpCode}, #{sources}, #{targets}, #{privateFirst}, #{privateLast}, #{vmId}, #{nicId}, #{guestAddress},"
                    + " #{name}, #{description}, #{algorithm}, #{relatedId}, #{display}, #{state}, #{reason}, #{changeId}, #{created})")
    void insert(RuleRow rule);

    /** {@return the rule} */
    @Select("select * from network_rule where id = #{id}")
    Optional<RuleRow> find(FirewallRuleId id);

    /** {@return whose the rules are} */
    @Select("<script>select r.id, r.account_id, d.path from network_rule r join domain d on d.id = r.domain_id"
            + " where r.id in" + IDS + "</script>")
    List<OwnedAddressRow> owned(List<UUID> ids);

    /** {@return all rules about a public address} */
    @Select("select * from network_rule where address_id = #{address} order by id")
    List<RuleRow> on(PublicAddressId address);

    /** {@return the rules of one kind of a network} */
    @Select("select * from network_rule where network_id = #{network} and kind = #{kind} order by id")
    List<RuleRow> of(NetworkId network, RuleKind kind);

    /** {@return the rule and those that were opened for it} */
    @Select("select * from network_rule where id = #{id} or related_id = #{id} order by id")
    List<RuleRow> family(FirewallRuleId id);

    /** {@return the static NAT that leads to the machine's interface} */
    @Select("select * from network_rule where nic_id = #{nic} and kind = 'STATIC_NAT' order by id")
    List<RuleRow> staticNatTo(NicId nic);

    /** {@return what a network's providers are to be told, by the rules' ids} */
    @Select(
            "select r.id, r.kind, r.protocol, r.first_port, r.last_port, r.icmp_type, r.icmp_code, r.sources, r.targets,"
                    + " r.private_first, r.private_last, r.name, r.algorithm, p.address, p.range_id,"
                    + " coalesce(r.guest_address, n.address) guest from network_rule r"
                    + " left join public_address p on p.id = r.address_id left join nic n on n.id = r.nic_id"
                    + " where r.network_id = #{network} and r.state in ('ADD', 'ACTIVE') order by r.id")
    List<WantedRuleRow> wanted(NetworkId network);

    /** Changes a rule, all of it but whose it is and what it is about. */
    @Update("update network_rule set protocol = #{protocol}, sources = #{sources}, private_first = #{privateFirst},"
            + " private_last = #{privateLast}, vm_id = #{vmId}, nic_id = #{nicId}, guest_address = #{guestAddress},"
            + " name = #{name}, description = #{description}, algorithm = #{algorithm}, display = #{display},"
            + " state = #{state}, reason = #{reason}, change_id = #{changeId} where id = #{id}")
    int change(RuleRow rule);

    /** Changes how a rule of that kind is shown; 0 means that there is none. */
    @Update("update network_rule set display = #{display} where id = #{id} and kind = #{kind}")
    int show(FirewallRuleId id, RuleKind kind, boolean display);

    /** Says that a rule and those opened for it are in force; those that were changed again or refused stay as they are. */
    @Update("update network_rule set state = 'ACTIVE' where (id = #{id} or related_id = #{id})"
            + " and change_id = #{change} and state = 'ADD'")
    int inForce(FirewallRuleId id, long change);

    /** Says that a provider refuses a rule. */
    @Update(
            "update network_rule set state = 'ERROR', reason = #{reason} where id = #{id} and state in ('ADD', 'ACTIVE')")
    int refused(UUID id, String reason);

    /** Wants the rules no more. */
    @Update("<script>update network_rule set state = 'REVOKE', change_id = #{change} where id in" + IDS + "</script>")
    int revoke(List<UUID> ids, long change);

    /** Wants rules again that could not be taken away. */
    @Update("update network_rule set state = 'ACTIVE'"
            + " where network_id = #{network} and change_id = #{change} and state = 'REVOKE'")
    int restore(NetworkId network, long change);

    /** Forgets rules that a change is about and that are in the state. */
    @Delete("delete from network_rule where network_id = #{network} and change_id = #{change} and state = #{state}")
    int remove(NetworkId network, long change, RuleState state);

    /** Forgets all that leads to an interface, with what was opened for it. */
    @Delete("delete r, o from network_rule r left join network_rule o on o.related_id = r.id where r.nic_id = #{nic}")
    int forget(NicId nic);

    /** Forgets all rules of a network. */
    @Delete("delete from network_rule where network_id = #{network}")
    int forgetAll(NetworkId network);

    /** {@return ids of the page of rules that match} */
    @Select("select o.id" + MATCHES + " order by o.id limit #{page.offset}, #{page.limit}")
    List<UUID> page(Visibility see, RuleFilter want, Page page);

    /** {@return how many rules match} */
    @Select("select count(*)" + MATCHES)
    long count(Visibility see, RuleFilter want);

    /** {@return the rules as lists show them, in the order of their ids} */
    @Select(
            "<script>select r.id, r.kind, r.network_id, r.address_id, p.address, w.zone_id, z.name zone, a.name account,"
                    + " r.domain_id, d.name domain, d.path domain_path, r.protocol, r.first_port, r.last_port, r.icmp_type,"
                    + " r.icmp_code, r.sources, r.targets, r.private_first, r.private_last, r.vm_id, v.name vm,"
                    + " v.display_name vm_display, coalesce(r.guest_address, n.address) guest, r.name, r.description, r.algorithm,"
                    + " r.display, r.state from network_rule r join network w on w.id = r.network_id join zone z on z.id = w.zone_id"
                    + " join account a on a.id = r.account_id join domain d on d.id = r.domain_id"
                    + " left join public_address p on p.id = r.address_id left join vm v on v.id = r.vm_id"
                    + " left join nic n on n.id = r.nic_id where r.id in" + IDS + " order by r.id</script>")
    List<RuleView> views(List<UUID> ids);

    /** {@return how many rules there are about each address, of the kinds that say what the address is for} */
    @Select(
            "<script>select p.id, coalesce(max(r.kind), '') kind, count(r.id) rules, max(s.vm_id) vm_id, max(v.name) vm,"
                    + " max(v.display_name) vm_display, max(coalesce(s.guest_address, n.address)) guest from public_address p"
                    + " left join network_rule r on r.address_id = p.id and r.kind in ('FORWARD', 'BALANCE', 'STATIC_NAT')"
                    + " left join network_rule s on s.address_id = p.id and s.kind = 'STATIC_NAT'"
                    + " left join vm v on v.id = s.vm_id left join nic n on n.id = s.nic_id where p.id in" + IDS
                    + " group by p.id</script>")
    List<AddressUse> uses(List<UUID> ids);
}
