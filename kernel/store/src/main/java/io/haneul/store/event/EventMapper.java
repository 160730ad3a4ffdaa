package io.haneul.store.event;

import org.apache.ibatis.annotations.Insert;

/** What happened. */
public interface EventMapper {
    /** Writes an event down. */
    @Insert("insert into event (id, type, state, level, description, user_id, account_id, domain_id, resource_kind,"
            + " resource_id, resource_name, job_id, start_id, created) values (#{id}, #{type}, #{state}, #{level},"
            + " #{description}, #{userId}, #{accountId}, #{domainId}, #{resourceKind}, #{resourceId}, #{resourceName},"
            + " #{jobId}, #{startId}, #{created})")
    void insert(EventRow event);
}
