package io.haneul.store.network;

import io.haneul.model.NetworkId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Select;

/** Loads networks and public addresses with the names of all they refer to, joined by primary keys only. */
public interface NetworkViewMapper {
    String ADDRESSES = " from public_address o where" + Visibility.OWNED
            + " and (#{want.id} is null or o.id = #{want.id})"
            + " and (#{want.address} is null or o.address = #{want.address})"
            + " and (#{want.pattern} is null or o.address like #{want.pattern})"
            + " and (#{want.zone} is null or o.zone_id = #{want.zone})"
            + " and (#{want.range} is null or o.range_id = #{want.range})"
            + " and (#{want.physicalNetwork} is null or o.range_id in (select r.id from address_range r"
            + " where r.physical_network_id = #{want.physicalNetwork}))"
            + " and (#{want.network} is null or o.network_id = #{want.network})"
            + " and (#{want.sourceNat} is null or o.source_nat = #{want.sourceNat})";

    /** {@return the networks in the order of their ids} */
    @Select(
            "<script>select n.id, n.name, n.display_text, n.zone_id, z.name zone, z.dns1, z.dns2, n.physical_network_id,"
                    + " n.offering_id, f.name offering, f.display_text offering_text, f.availability, f.conserve_mode,"
                    + " f.specify_vlan, f.specify_ip_ranges, n.guest_type, a.name account, n.domain_id, d.name domain,"
                    + " d.path domain_path, n.audience, n.subdomain_access, n.state, n.cidr, n.gateway, n.network_domain,"
                    + " n.segment_number, n.segment_uri, n.created"
                    + " from network n join zone z on z.id = n.zone_id join network_offering f on f.id = n.offering_id"
                    + " join account a on a.id = n.account_id join domain d on d.id = n.domain_id where n.id in"
                    + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach> order by n.id</script>")
    List<NetworkView> networks(List<NetworkId> ids);

    /** {@return ids of the public addresses of the page, in the order they were taken} */
    @Select("select o.id" + ADDRESSES + " order by o.id limit #{page.offset}, #{page.limit}")
    List<UUID> addressPage(Visibility see, PublicAddressFilter want, Page page);

    /** {@return how many public addresses match} */
    @Select("select count(*)" + ADDRESSES)
    long addressCount(Visibility see, PublicAddressFilter want);

    /** {@return the public addresses in the order they were taken} */
    @Select(
            "<script>select p.id, p.address, p.range_id, p.zone_id, z.name zone, a.name account, p.domain_id, d.name domain,"
                    + " d.path domain_path, p.network_id, n.name network, p.source_nat, p.is_system, p.allocated,"
                    + " r.physical_network_id"
                    + " from public_address p join address_range r on r.id = p.range_id join zone z on z.id = p.zone_id join account a on a.id = p.account_id"
                    + " join domain d on d.id = p.domain_id left join network n on n.id = p.network_id where p.id in"
                    + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach> order by p.id</script>")
    List<PublicAddressView> addresses(List<UUID> ids);

    /** {@return whose those of the public addresses are that are taken} */
    @Select(
            "<script>select p.id, p.account_id, d.path from public_address p join domain d on d.id = p.domain_id where p.id in"
                    + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<OwnedAddressRow> owned(List<UUID> ids);
}
