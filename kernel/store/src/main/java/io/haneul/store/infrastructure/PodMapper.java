package io.haneul.store.infrastructure;

import io.haneul.model.PodId;
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

/** Pods. */
public interface PodMapper {
    String VIEW = "select p.*, z.name as zone_name, z.allocation_state as zone_state";

    String WANTED = " from pod p join zone z on z.id = p.zone_id where (#{f.id} is null or p.id = #{f.id})"
            + " and (#{f.zoneId} is null or p.zone_id = #{f.zoneId}) and (#{f.name} is null or p.name = #{f.name})"
            + " and (#{f.keyword} is null or p.name like #{f.keyword}) and (#{f.state} is null or p.allocation_state = #{f.state})";

    /** Stores a new pod; its name is unique in the zone. */
    @Insert("insert into pod (id, zone_id, name, allocation_state, gateway, netmask, start_ip, end_ip,"
            + " created) values (#{id}, #{zoneId}, #{name}, #{allocationState}, #{gateway}, #{netmask},"
            + " #{startIp}, #{endIp}, #{created})")
    void insert(PodRow pod);

    /** {@return the pod} */
    @Select("select * from pod where id = #{id}")
    Optional<PodRow> find(PodId id);

    /** {@return the pod as it is listed} */
    @Select(VIEW + " from pod p join zone z on z.id = p.zone_id where p.id = #{id}")
    Optional<PodView> view(PodId id);

    /** {@return the pods of a zone} */
    @Select("select * from pod where zone_id = #{zone} order by id")
    List<PodRow> in(ZoneId zone);

    /** {@return all of them} */
    @Select("select * from pod order by id")
    List<PodRow> all();

    /** {@return those of the ids that exist} */
    @Select("<script>select id from pod where id in"
            + " <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<PodId> among(List<UUID> ids);

    /** {@return the pods of a page} */
    @Select(VIEW + WANTED + " order by p.id limit #{page.limit} offset #{page.offset}")
    List<PodView> page(PodFilter f, Page page);

    /** {@return how many pods there are} */
    @Select("select count(*)" + WANTED)
    long count(@Param("f") PodFilter f);

    /** Changes what an operator may change; 0 means that it is gone. */
    @Update("update pod set name = #{name}, allocation_state = #{allocationState}, gateway = #{gateway},"
            + " netmask = #{netmask}, start_ip = #{startIp}, end_ip = #{endIp} where id = #{id}")
    int change(PodRow pod);

    /** Removes a pod that nothing is in any more. */
    @Delete("delete from pod where id = #{id}")
    int remove(PodId id);
}
