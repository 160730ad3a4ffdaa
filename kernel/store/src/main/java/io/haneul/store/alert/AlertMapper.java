package io.haneul.store.alert;

import io.haneul.model.AlertId;
import io.haneul.store.query.Page;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Alerts. */
public interface AlertMapper {
    String MATCHING =
            " from alert where not archived and (#{f.id} is null or id = #{f.id}) and (#{f.type} is null or type = #{f.type})"
                    + " and (#{f.name} is null or name = #{f.name}) and (#{f.like} is null or description like #{f.like}) ";

    /**
     * Which alerts a list is about; what is null does not matter.
     *
     * @param like a pattern of the description
     */
    record Filter(@Nullable AlertId id, @Nullable Integer type, @Nullable String name, @Nullable String like) {}

    String CHOSEN = " where (#{c.type} is null or type = #{c.type}) and (#{c.from} is null or created >= #{c.from})"
            + " and (#{c.to} is null or created &lt;= #{c.to})"
            + " <if test='!c.ids().isEmpty()'> and id in"
            + " <foreach item='id' collection='c.ids()' open='(' separator=',' close=')'>#{id}</foreach></if> ";

    /**
     * Which alerts are to be put away; what is null or empty does not matter.
     *
     * @param from raised then or later
     * @param to   raised then or before
     */
    record Chosen(List<AlertId> ids, @Nullable Integer type, @Nullable Instant from, @Nullable Instant to) {}

    /** Takes alerts out of lists. {@return how many} */
    @Update("<script>update alert set archived = true" + CHOSEN + " and not archived</script>")
    int archive(@Param("c") Chosen c);

    /** Removes alerts. {@return how many} */
    @Delete("<script>delete from alert" + CHOSEN + "</script>")
    int delete(@Param("c") Chosen c);

    /** {@return what was told to be above its threshold and has not been below since} */
    @Select("select what from crossed_threshold")
    List<String> crossed();

    /** Remembers that something is above its threshold; 0 means that it was already. */
    @Insert("insert ignore into crossed_threshold (what) values (#{what})")
    int cross(String what);

    /** Remembers that something is below its threshold again. */
    @Delete("delete from crossed_threshold where what = #{what}")
    int uncross(String what);

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
