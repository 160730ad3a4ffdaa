package io.haneul.store.infrastructure;

import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.TrafficTypeId;
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

/** Physical networks and the kinds of traffic they carry. */
public interface PhysicalNetworkMapper {
    String VIEW = "select n.*, z.name as zone_name from physical_network n join zone z on z.id = n.zone_id";

    String WANTED = " where (#{f.id} is null or n.id = #{f.id}) and (#{f.zoneId} is null or n.zone_id = #{f.zoneId})"
            + " and (#{f.name} is null or n.name = #{f.name}) and (#{f.keyword} is null or n.name like #{f.keyword})";

    /** Stores a new physical network; its name is unique in the zone. */
    @Insert("insert into physical_network (id, zone_id, name, state, vlan, isolation_methods, tags, speed,"
            + " broadcast_domain_range, domain_id, created) values (#{id}, #{zoneId}, #{name}, #{state},"
            + " #{vlan}, #{isolationMethods}, #{tags}, #{speed}, #{broadcastDomainRange}, #{domainId},"
            + " #{created})")
    void insert(PhysicalNetworkRow network);

    /** {@return the physical network} */
    @Select("select * from physical_network where id = #{id}")
    Optional<PhysicalNetworkRow> find(PhysicalNetworkId id);

    /** {@return the physical network, which does not go until this transaction ends} */
    @Select("select * from physical_network where id = #{id} lock in share mode")
    Optional<PhysicalNetworkRow> share(PhysicalNetworkId id);

    /** {@return the physical network, which nobody else changes until this transaction ends} */
    @Select("select * from physical_network where id = #{id} for update")
    Optional<PhysicalNetworkRow> lock(PhysicalNetworkId id);

    /** {@return the physical network as it is listed} */
    @Select(VIEW + " where n.id = #{id}")
    Optional<PhysicalNetworkView> view(PhysicalNetworkId id);

    /** {@return those of a zone} */
    @Select("select * from physical_network where zone_id = #{zone} order by id")
    List<PhysicalNetworkRow> in(ZoneId zone);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from physical_network where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<PhysicalNetworkId> among(List<UUID> ids);

    /** {@return the physical networks of a page} */
    @Select(VIEW + WANTED + " order by n.id limit #{page.limit} offset #{page.offset}")
    List<PhysicalNetworkView> page(PhysicalNetworkFilter f, Page page);

    /** {@return how many physical networks there are} */
    @Select("select count(*) from physical_network n" + WANTED)
    long count(@Param("f") PhysicalNetworkFilter f);

    /** Changes what an operator may change; 0 means that it is gone. */
    @Update("update physical_network set state = #{state}, vlan = #{vlan}, tags = #{tags}, speed = #{speed}"
            + " where id = #{id}")
    int change(PhysicalNetworkRow network);

    /** {@return the numbers that guest networks have taken} */
    @Select("select number from segment where physical_network_id = #{id} order by number")
    List<Integer> takenNumbers(PhysicalNetworkId id);

    /** Removes a physical network that carries nothing any more. */
    @Delete("delete from physical_network where id = #{id}")
    int remove(PhysicalNetworkId id);

    /** Stores a kind of traffic; a physical network carries each once. */
    @Insert("insert into traffic_type (id, physical_network_id, type, labels, vlan, created) values (#{id},"
            + " #{physicalNetworkId}, #{type}, #{labels}, #{vlan}, #{created})")
    void insertTraffic(TrafficTypeRow traffic);

    /** {@return the kind of traffic} */
    @Select("select * from traffic_type where id = #{id}")
    Optional<TrafficTypeRow> findTraffic(TrafficTypeId id);

    /** {@return those of the ids that exist} */
    @Select("<script>select id from traffic_type where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<TrafficTypeId> trafficAmong(List<UUID> ids);

    /** {@return the kinds of traffic of a physical network} */
    @Select("select * from traffic_type where physical_network_id = #{network} order by id")
    List<TrafficTypeRow> traffic(PhysicalNetworkId network);

    /** {@return the physical networks of a zone that carry a kind of traffic} */
    @Select("select n.* from physical_network n join traffic_type t on t.physical_network_id = n.id"
            + " where n.zone_id = #{zone} and t.type = #{type} order by n.id")
    List<PhysicalNetworkRow> carrying(ZoneId zone, String type);

    /** Changes what the network is called on the hosts. */
    @Update("update traffic_type set labels = #{labels} where id = #{id}")
    int relabel(TrafficTypeRow traffic);

    /** Removes a kind of traffic. */
    @Delete("delete from traffic_type where id = #{id}")
    int removeTraffic(TrafficTypeId id);
}
