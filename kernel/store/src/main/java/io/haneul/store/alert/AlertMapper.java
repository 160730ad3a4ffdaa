package io.haneul.store.alert;

import io.haneul.model.AlertId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Alerts. */
public interface AlertMapper {
    String MATCHING = " from alert where (#{f.id} is null or id = #{f.id}) and (#{f.type} is null or type = #{f.type})"
            + " and (#{f.name} is null or name = #{f.name}) and (#{f.like} is null or description like #{f.like}) ";

    /**
     * Which alerts a list is about; what is null does not matter.
     *
     * @param like a pattern of the description
     */
    record Filter(@Nullable AlertId id, @Nullable Integer type, @Nullable String name, @Nullable String like) {}

    /** Stores an alert, unless one of the same words was stored since the moment. */
    @Insert("insert into alert (id, type, name, description, created)"
            + " select #{alert.id}, #{alert.type}, #{alert.name}, #{alert.description}, #{alert.created} from dual"
            + " where not exists (select 1 from alert where type = #{alert.type} and description = #{alert.description}"
            + " and created > #{since})")
    void insertUnlessToldSince(AlertRow alert, Instant since);

    /** {@return a page of the alerts, the newest first} */
    @Select("select id, type, name, description, created" + MATCHING
            + "order by id desc limit #{page.offset}, #{page.limit}")
    List<AlertRow> page(Filter f, Page page);

    /** {@return how many alerts there are} */
    @Select("select count(*)" + MATCHING)
    long count(@Param("f") Filter f);

    /** {@return those of the alerts that exist} */
    @Select("<script>select id, type, name, description, created from alert where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<AlertRow> all(List<AlertId> ids);
}
