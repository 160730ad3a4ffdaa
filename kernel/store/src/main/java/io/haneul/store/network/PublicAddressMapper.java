package io.haneul.store.network;

import io.haneul.model.NetworkId;
import io.haneul.model.PublicAddressId;
import io.haneul.model.VlanRangeId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Public addresses that are taken. */
public interface PublicAddressMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";

    /** Takes an address; 0 means that somebody has it. */
    @Insert(
            "insert ignore into public_address (id, range_id, zone_id, address, position, account_id, domain_id, network_id,"
                    + " source_nat, is_system, allocated) values (#{id}, #{rangeId}, #{zoneId}, #{address}, #{position}, #{accountId},"
                    + " #{domainId}, #{networkId}, #{sourceNat}, #{isSystem}, #{allocated})")
    int insert(PublicAddressRow address);

    /** {@return the address} */
    @Select("select * from public_address where id = #{id}")
    Optional<PublicAddressRow> find(PublicAddressId id);

    /** {@return those of the addresses that are taken} */
    @Select("<script>select * from public_address where id in" + IDS + "</script>")
    List<PublicAddressRow> existing(List<UUID> ids);

    /** {@return the address under which the network's machines leave} */
    @Select("select * from public_address where network_id = #{network} and source_nat")
    Optional<PublicAddressRow> sourceNat(NetworkId network);

    /** {@return the addresses that serve the network} */
    @Select("select * from public_address where network_id = #{network} order by id")
    List<PublicAddressRow> of(NetworkId network);

    /** {@return the first position from the given one up that is free in the range; the given one when free} */
    @Select(
            "select if(not exists (select 1 from public_address where range_id = #{range} and position = #{from}), #{from},"
                    + " (select n.position + 1 from public_address n left join public_address m on m.range_id = n.range_id"
                    + " and m.position = n.position + 1 where n.range_id = #{range} and n.position >= #{from} and m.id is null"
                    + " order by n.position limit 1))")
    long freeFrom(VlanRangeId range, long from);

    /** {@return the addresses of the range that are taken, in their order} */
    @Select("select * from public_address where range_id = #{range} order by position")
    List<PublicAddressRow> inRange(VlanRangeId range);

    /** {@return the addresses of the ranges that are taken} */
    @Select("<script>select range_id, position from public_address where range_id in" + IDS + "</script>")
    List<TakenAddressRow> taken(List<UUID> ids);

    /** {@return the address of that text, wherever it is taken} */
    @Select("select * from public_address where address = #{address} order by id")
    List<PublicAddressRow> named(String address);

    /** {@return how many addresses of the range are taken} */
    @Select("select count(*) from public_address where range_id = #{range}")
    long countInRange(VlanRangeId range);

    /** {@return how many addresses of the zone are taken} */
    @Select("select count(*) from public_address where zone_id = #{zone}")
    long countIn(ZoneId zone);

    /** Lets go of an address; 0 means that it was free. */
    @Delete("delete from public_address where id = #{id}")
    int release(PublicAddressId id);

    /** Lets go of the address under which the network's machines leave. */
    @Delete("delete from public_address where network_id = #{network} and source_nat")
    int releaseSourceNat(NetworkId network);

    /** Lets go of all addresses that serve the network. */
    @Delete("delete from public_address where network_id = #{network}")
    int releaseAll(NetworkId network);
}
