package io.haneul.store.catalog;

import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** Whom offerings are for, and where they may be used; the same for offerings of every kind. */
public interface OfferingScopeMapper {
    /** Makes an offering one of the domain's. */
    @Insert("insert into offering_domain (offering_id, domain_id) values (#{offering}, #{domain})")
    void insertDomain(UUID offering, DomainId domain);

    /** Makes an offering one of the zone's. */
    @Insert("insert into offering_zone (offering_id, zone_id) values (#{offering}, #{zone})")
    void insertZone(UUID offering, ZoneId zone);

    /** {@return the domains of those of the offerings that are not everybody's} */
    @Select("<script>select x.offering_id as offering, d.id, d.name, d.path from offering_domain x"
            + " join domain d on d.id = x.domain_id where x.offering_id in"
            + " <foreach item='id' collection='offerings' open='(' separator=',' close=')'>#{id}</foreach>"
            + " order by x.domain_id</script>")
    List<OfferingScopeRow> domains(List<UUID> offerings);

    /** {@return the zones of those of the offerings that may not be used everywhere} */
    @Select("<script>select y.offering_id as offering, z.id, z.name, '' as path from offering_zone y"
            + " join zone z on z.id = y.zone_id where y.offering_id in"
            + " <foreach item='id' collection='offerings' open='(' separator=',' close=')'>#{id}</foreach>"
            + " order by y.zone_id</script>")
    List<OfferingScopeRow> zones(List<UUID> offerings);

    /** {@return whether an offering may be used in the zone} */
    @Select("select not exists (select 1 from offering_zone where offering_id = #{offering})"
            + " or exists (select 1 from offering_zone where offering_id = #{offering} and zone_id = #{zone})")
    boolean usableIn(UUID offering, ZoneId zone);
}
