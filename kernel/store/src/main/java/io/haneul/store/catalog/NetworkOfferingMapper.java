package io.haneul.store.catalog;

import io.haneul.model.NetworkOfferingId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What guest networks are made of. */
public interface NetworkOfferingMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";
    String MATCHES = " where" + OfferingFilter.MATCHES
            + " and (#{filter.guestType} is null or o.guest_type = #{filter.guestType})"
            + " and (#{filter.enabled} is null or o.enabled = #{filter.enabled})"
            + " and (#{filter.specifyVlan} is null or o.specify_vlan = #{filter.specifyVlan})"
            + " and (#{filter.specifyIpRanges} is null or o.specify_ip_ranges = #{filter.specifyIpRanges})"
            + " and (#{filter.isDefault} is null or (o.seed is not null) = #{filter.isDefault})"
            + " and (#{filter.availability} is null or o.availability = #{filter.availability})"
            + " and (#{filter.tags} is null or o.tags = #{filter.tags})"
            + " and (#{filter.sourceNat} is null or #{filter.sourceNat} = exists (select 1 from network_offering_service s"
            + " where s.offering_id = o.id and s.service = 'SourceNat'))"
            + " <if test='filter.wanted() &gt; 0'> and #{filter.wanted} ="
            + " (select count(distinct s.service) from network_offering_service s where s.offering_id = o.id and s.service in"
            + " <foreach item='s' collection='filter.services()' open='(' separator=',' close=')'>#{s}</foreach>)</if> ";

    /** Stores a new offering. */
    @Insert("insert into network_offering (id, name, display_text, guest_type, enabled, availability, specify_vlan,"
            + " specify_ip_ranges, conserve_mode, service_offering_id, tags, sort_key, seed, created, removed) values (#{id},"
            + " #{name}, #{displayText}, #{guestType}, #{enabled}, #{availability}, #{specifyVlan}, #{specifyIpRanges},"
            + " #{conserveMode}, #{serviceOfferingId}, #{tags}, #{sortKey}, #{seed}, #{created}, #{removed})")
    void insert(NetworkOfferingRow offering);

    /** Adds a service to an offering. */
    @Insert("insert into network_offering_service (offering_id, service, provider)"
            + " values (#{offeringId}, #{service}, #{provider})")
    void insertService(OfferedService service);

    /** Adds a wish to an offering's service. */
    @Insert("insert into network_offering_capability (offering_id, service, name, value)"
            + " values (#{offeringId}, #{service}, #{name}, #{value})")
    void insertCapability(OfferedCapability capability);

    /** {@return the offering, also a deleted one} */
    @Select("select id, name, display_text, guest_type, enabled, availability, specify_vlan, specify_ip_ranges,"
            + " conserve_mode, service_offering_id, tags, sort_key, seed, created, removed from network_offering"
            + " where id = #{id}")
    Optional<NetworkOfferingRow> find(NetworkOfferingId id);

    /** {@return the names under which the product brought offerings so far, deleted ones too} */
    @Select("select seed from network_offering where seed is not null")
    List<String> seeds();

    /** {@return the services of the offering and who provides them} */
    @Select("select * from network_offering_service where offering_id = #{id} order by service, provider")
    List<OfferedService> services(NetworkOfferingId id);

    /** {@return the services of the offerings and who provides them} */
    @Select("<script>select * from network_offering_service where offering_id in" + IDS
            + " order by offering_id, service, provider</script>")
    List<OfferedService> servicesOf(List<UUID> ids);

    /** {@return what the offerings want of their services} */
    @Select("<script>select * from network_offering_capability where offering_id in" + IDS
            + " order by offering_id, service, name</script>")
    List<OfferedCapability> capabilitiesOf(List<UUID> ids);

    /** Changes how an offering is shown and whether it may be used; 0 means that it was deleted. */
    @Update(
            "update network_offering set name = #{name}, display_text = #{displayText}, enabled = #{enabled},"
                    + " availability = #{availability}, tags = #{tags}, sort_key = #{sortKey} where id = #{id} and removed is null")
    int present(NetworkOfferingRow offering);

    /** Hides an offering for ever; 0 means that it was deleted already. */
    @Update("update network_offering set removed = #{now} where id = #{id} and removed is null")
    int remove(NetworkOfferingId id, Instant now);

    /** {@return a page of the offerings that match} */
    @Select("<script>select o.id, o.name, o.display_text, o.guest_type, o.enabled, o.availability, o.specify_vlan,"
            + " o.specify_ip_ranges, o.conserve_mode, o.service_offering_id, o.tags, o.sort_key, o.seed, o.created, o.removed"
            + " from network_offering o" + MATCHES
            + " order by o.sort_key, o.id limit #{page.offset}, #{page.limit}</script>")
    List<NetworkOfferingRow> page(OfferingFilter want, NetworkOfferingFilter filter, Page page);

    /** {@return how many offerings match} */
    @Select("<script>select count(*) from network_offering o" + MATCHES + "</script>")
    long count(OfferingFilter want, NetworkOfferingFilter filter);

    /** {@return those of the ids that are of offerings that are not deleted} */
    @Select("<script>select id from network_offering where removed is null and id in" + IDS + "</script>")
    List<UUID> existing(List<UUID> ids);
}
