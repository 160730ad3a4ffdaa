package io.haneul.store.event;

import io.haneul.model.EventId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** What happened. */
public interface EventMapper {
    String MATCHING = " from event o where " + Visibility.OWNED
            + " and (#{f.id} is null or o.id = #{f.id})"
            + " and (#{f.startId} is null or o.start_id = #{f.startId} or o.id = #{f.startId})"
            + " and (#{f.type} is null or o.type = #{f.type}) and (#{f.level} is null or o.level = #{f.level})"
            + " and (#{f.state} is null or o.state = #{f.state})"
            + " and (#{f.from} is null or o.created >= #{f.from}) and (#{f.to} is null or o.created <= #{f.to})"
            + " and (#{f.resourceKind} is null or o.resource_kind = #{f.resourceKind})"
            + " and (#{f.resourceId} is null or o.resource_id = #{f.resourceId})"
            + " and (#{f.like} is null or o.type like #{f.like} or o.description like #{f.like}) ";

    /** Writes an event down. */
    @Insert("insert into event (id, type, state, level, description, user_id, account_id, domain_id, resource_kind,"
            + " resource_id, resource_name, job_id, start_id, created) values (#{id}, #{type}, #{state}, #{level},"
            + " #{description}, #{userId}, #{accountId}, #{domainId}, #{resourceKind}, #{resourceId}, #{resourceName},"
            + " #{jobId}, #{startId}, #{created})")
    void insert(EventRow event);

    /** {@return a page of the events, the newest first} */
    @Select("select e.id, e.type, e.state, e.level, e.description, u.username, a.name account_name, e.domain_id,"
            + " d.name domain_name, d.path domain_path, e.resource_kind, e.resource_id, e.resource_name, e.start_id,"
            + " e.created from (select o.id" + MATCHING
            + "order by o.id desc limit #{page.offset}, #{page.limit}) chosen"
            + " join event e on e.id = chosen.id left join user u on u.id = e.user_id"
            + " left join account a on a.id = e.account_id left join domain d on d.id = e.domain_id order by e.id desc")
    List<EventView> page(Visibility see, EventFilter f, Page page);

    /** {@return how many events there are} */
    @Select("select count(*)" + MATCHING)
    long count(Visibility see, EventFilter f);

    /** {@return those of the events that exist} */
    @Select("<script>select * from event where id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<EventRow> all(List<EventId> ids);
}
