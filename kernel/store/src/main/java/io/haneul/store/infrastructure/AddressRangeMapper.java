package io.haneul.store.infrastructure;

import io.haneul.model.AccountId;
import io.haneul.model.NetworkId;
import io.haneul.model.VlanRangeId;
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

/** Ranges of addresses. */
public interface AddressRangeMapper {
    String VIEW =
            "select r.*, p.name as pod_name, a.name as account_name, d.name as domain_name, d.path as domain_path";

    String FROM = " from address_range r left join pod p on p.id = r.pod_id left join account a on a.id = r.account_id"
            + " left join domain d on d.id = r.domain_id";

    String WANTED =
            FROM + " where (#{f.id} is null or r.id = #{f.id}) and (#{f.zoneId} is null or r.zone_id = #{f.zoneId})"
                    + " and (#{f.podId} is null or r.pod_id = #{f.podId})"
                    + " and (#{f.physicalNetworkId} is null or r.physical_network_id = #{f.physicalNetworkId})"
                    + " and (#{f.networkId} is null or r.network_id = #{f.networkId})"
                    + " and (#{f.traffic} is null or r.traffic = #{f.traffic}) and (#{f.vlan} is null or r.vlan = #{f.vlan})"
                    + " and (#{f.account} is null or a.name = #{f.account}) and (#{f.domainId} is null or r.domain_id = #{f.domainId})";

    /** Stores a new range. */
    @Insert("insert into address_range (id, zone_id, physical_network_id, pod_id, network_id, traffic, vlan,"
            + " gateway, netmask, start_ip, end_ip, account_id, domain_id, created) values (#{id}, #{zoneId},"
            + " #{physicalNetworkId}, #{podId}, #{networkId}, #{traffic}, #{vlan}, #{gateway}, #{netmask},"
            + " #{startIp}, #{endIp}, #{accountId}, #{domainId}, #{created})")
    void insert(AddressRangeRow range);

    /** {@return the range} */
    @Select("select * from address_range where id = #{id}")
    Optional<AddressRangeRow> find(VlanRangeId id);

    /** {@return the range, which nobody else changes until this transaction ends} */
    @Select("select * from address_range where id = #{id} for update")
    Optional<AddressRangeRow> lock(VlanRangeId id);

    /** {@return the range as it is listed} */
    @Select(VIEW + FROM + " where r.id = #{id}")
    Optional<AddressRangeView> view(VlanRangeId id);

    /** {@return all public ranges of the cloud} */
    @Select("select * from address_range where traffic = 'PUBLIC' order by id")
    List<AddressRangeRow> allPublic();

    /** {@return the public ranges of a zone} */
    @Select("select * from address_range where zone_id = #{zone} and traffic = 'PUBLIC' order by id")
    List<AddressRangeRow> publicIn(ZoneId zone);

    /** {@return all public ranges of the cloud, and all ranges of a zone} */
    @Select("select * from address_range where traffic = 'PUBLIC' or zone_id = #{zone} order by id")
    List<AddressRangeRow> publicOrIn(ZoneId zone);

    /** {@return the ranges for a network's guests} */
    @Select("select * from address_range where network_id = #{network} order by id")
    List<AddressRangeRow> ofNetwork(NetworkId network);

    /** {@return all ranges of a zone} */
    @Select("select * from address_range where zone_id = #{zone} order by id")
    List<AddressRangeRow> in(ZoneId zone);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from address_range where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<VlanRangeId> among(List<UUID> ids);

    /** {@return the ranges of a page} */
    @Select(VIEW + WANTED + " order by r.id limit #{page.limit} offset #{page.offset}")
    List<AddressRangeView> page(AddressRangeFilter f, Page page);

    /** {@return how many ranges there are} */
    @Select("select count(*)" + WANTED)
    long count(@Param("f") AddressRangeFilter f);

    /** Dedicates a range, or takes the dedication away; 0 means that it is gone. */
    @Update("update address_range set account_id = #{accountId}, domain_id = #{domainId} where id = #{id}")
    int dedicate(AddressRangeRow range);

    /** {@return how many ranges are kept for an account} */
    @Select("select count(*) from address_range where account_id = #{account}")
    long countOf(AccountId account);

    /** Gives the ranges that were kept for an account back to everybody. */
    @Update("update address_range set account_id = null, domain_id = null where account_id = #{account}")
    int releaseOf(AccountId account);

    /** {@return how many ranges are kept for the domains whose path is like this} */
    @Select("select count(*) from address_range where account_id is null and domain_id in"
            + " (select id from domain where path like #{within} and removed is null)")
    long countOfDomains(String within);

    /** Gives the ranges that were kept for the domains whose path is like this back to everybody. */
    @Update("update address_range set domain_id = null where account_id is null and domain_id in"
            + " (select id from domain where path like #{within} and removed is null)")
    int releaseOfDomains(String within);

    /** Removes a range none of whose addresses is taken. */
    @Delete("delete from address_range where id = #{id}")
    int remove(VlanRangeId id);
}
