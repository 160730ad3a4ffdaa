package io.haneul.store.infrastructure;

import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Zones. */
public interface ZoneMapper {
    String VIEW =
            "select z.*, d.name as domain_name, d.path as domain_path from zone z left join domain d on d.id = z.domain_id";

    String WANTED =
            " where (#{f.id} is null or z.id = #{f.id}) and (#{f.domainId} is null or z.domain_id = #{f.domainId})"
                    + " and (#{f.name} is null or z.name = #{f.name}) and (#{f.keyword} is null or z.name like #{f.keyword})"
                    + " and (#{f.networkType} is null or z.network_type = #{f.networkType})"
                    + " and (#{f.seenFrom} is null or z.domain_id is null or left(#{f.seenFrom}, char_length(d.path)) = d.path)"
                    + " and (#{f.ids} is null or find_in_set(z.id, #{f.ids}))"
                    + " and (#{f.account} is null or exists (select 1 from vm v where v.zone_id = z.id and v.account_id = #{f.account}))";

    /** Stores a new zone; its name is unique. */
    @Insert("insert into zone (id, name, network_type, allocation_state, dns1, dns2, internal_dns1,"
            + " internal_dns2, ip6_dns1, ip6_dns2, guest_cidr, network_domain, domain_id, local_storage,"
            + " security_groups, dhcp_provider, sort_key, created) values (#{id}, #{name}, #{networkType},"
            + " #{allocationState}, #{dns1}, #{dns2}, #{internalDns1}, #{internalDns2}, #{ip6Dns1}, #{ip6Dns2},"
            + " #{guestCidr}, #{networkDomain}, #{domainId}, #{localStorage}, #{securityGroups},"
            + " #{dhcpProvider}, #{sortKey}, #{created})")
    void insert(ZoneRow zone);

    /** {@return the zone} */
    @Select("select * from zone where id = #{id}")
    Optional<ZoneRow> find(ZoneId id);

    /** {@return the zone, to which nobody else adds a physical network until this transaction ends} */
    @Select("select * from zone where id = #{id} for update")
    Optional<ZoneRow> lock(ZoneId id);

    /** {@return the zone as it is listed} */
    @Select(VIEW + " where z.id = #{id}")
    Optional<ZoneView> view(ZoneId id);

    /** {@return all of them} */
    @Select("select * from zone order by sort_key, id")
    List<ZoneRow> all();

    /** {@return those of the ids that exist, with the path of the domain each is for} */
    @Select("<script>" + VIEW + " where z.id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<ZoneView> among(List<UUID> ids);

    /** {@return the zones of a page} */
    @Select(VIEW + WANTED + " order by z.sort_key, z.id limit #{page.limit} offset #{page.offset}")
    List<ZoneView> page(ZoneFilter f, Page page);

    /** {@return how many zones there are} */
    @Select("select count(*) from zone z left join domain d on d.id = z.domain_id" + WANTED)
    long count(@Param("f") ZoneFilter f);

    /** Changes what an operator may change; 0 means that it is gone. */
    @Update("update zone set name = #{name}, allocation_state = #{allocationState}, dns1 = #{dns1}, dns2 ="
            + " #{dns2}, internal_dns1 = #{internalDns1}, internal_dns2 = #{internalDns2}, ip6_dns1 ="
            + " #{ip6Dns1}, ip6_dns2 = #{ip6Dns2}, guest_cidr = #{guestCidr}, network_domain ="
            + " #{networkDomain}, domain_id = #{domainId}, local_storage = #{localStorage}, dhcp_provider ="
            + " #{dhcpProvider}, sort_key = #{sortKey} where id = #{id}")
    int change(ZoneRow zone);

    /** Removes a zone that nothing is in any more. */
    @Delete("delete from zone where id = #{id}")
    int remove(ZoneId id);

    /** {@return whether any zone is for the domain} */
    @Select("select exists (select 1 from zone where domain_id = #{domain})")
    boolean isDedicatedTo(DomainId domain);

    /** Makes this transaction the only one that checks addresses for overlaps until it ends. */
    @Update("update address_plan set revision = revision + 1 where id = 1")
    void lockAddresses();
}
