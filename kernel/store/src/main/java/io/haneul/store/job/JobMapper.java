package io.haneul.store.job;

import io.haneul.model.JobId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Jobs, the subjects they hold, and the servers that run them. */
public interface JobMapper {
    String UNENDED = "('QUEUED', 'RUNNING', 'PARKED')";

    /** Stores a new job. */
    @Insert("insert into job (id, script, version, subjects, state, direction, step, target, baton, owner, fence,"
            + " attempt, wake_at, waiting_for, command, user_id, account_id, domain_id, instance_kind,"
            + " instance_id, created, begun) values (#{id}, #{script}, #{version}, #{subjects}, #{state},"
            + " #{direction}, #{step}, #{target}, #{baton}, #{owner}, #{fence}, #{attempt}, #{wakeAt},"
            + " #{waitingFor}, #{command}, #{userId}, #{accountId}, #{domainId}, #{instanceKind}, #{instanceId},"
            + " #{created}, #{begun})")
    void insert(JobRow job);

    /** {@return the job} */
    @Select("select * from job where id = #{id}")
    Optional<JobRow> find(JobId id);

    /** Saves where a held job stands; 0 means that the server does not hold it any more. */
    @Update("update job set state = #{state}, direction = #{direction}, step = #{step}, target = #{target},"
            + " baton = #{baton}, attempt = #{attempt}, wake_at = #{wakeAt}, waiting_for = #{waitingFor},"
            + " result = #{result}, error_code = #{errorCode}, error_text = #{errorText}, ended = #{ended},"
            + " history = #{history}"
            + " where id = #{id} and owner = #{owner} and fence = #{fence} and state in " + UNENDED)
    int save(JobRow job);

    /** Gives a queued job to a server that holds its subjects now; 0 means that somebody else was faster. */
    @Update("update job set state = 'RUNNING', owner = #{owner}, fence = #{fence}, begun = #{now}"
            + " where id = #{id} and state = 'QUEUED'")
    int claim(JobId id, UUID owner, long fence, Instant now);

    /** {@return queued jobs in the order they came, locked, without those others are looking at} */
    @Select("select * from job where state = 'QUEUED' order by id limit #{limit} for update skip locked")
    List<JobRow> lockQueued(int limit);

    /** {@return whether any job waits for its subjects} */
    @Select("select exists (select 1 from job where state = 'QUEUED')")
    boolean anyQueued();

    /** {@return whether an older job waits for one of the subjects} */
    @Select("select count(*) from job where state = 'QUEUED' and id < #{id}"
            + " and find_in_set(#{subject}, subjects) > 0")
    int queuedBefore(String subject, JobId id);

    /** {@return what the server holds} */
    @Select("select * from job where owner = #{owner} and state in ('RUNNING', 'PARKED') order by id")
    List<JobRow> heldBy(UUID owner);

    /** {@return the ids of what the server holds} */
    @Select("select id from job where owner = #{owner} and state in ('RUNNING', 'PARKED')")
    List<JobId> idsHeldBy(UUID owner);

    /** {@return those of the jobs that have ended} */
    @Select("<script>select id from job where state in ('SUCCEEDED', 'FAILED') and id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<JobId> endedOf(List<JobId> ids);

    /** Takes a subject that nobody holds, or that is new; then {@link #subject} tells whether it was taken. */
    @Insert("insert into subject (id, holder, fence) values (#{subject}, #{job}, 1)"
            + " on duplicate key update fence = fence + (holder is null), holder = coalesce(holder, values(holder))")
    void takeSubject(String subject, JobId job);

    /** {@return the subject} */
    @Select("select * from subject where id = #{subject}")
    Optional<SubjectRow> subject(String subject);

    /** Lets go of all the job holds. */
    @Update("update subject set holder = null where holder = #{job}")
    void releaseSubjects(JobId job);

    /** Forgets a subject that is gone for ever. */
    @Delete("delete from subject where id = #{subject} and holder = #{job}")
    void forgetSubject(String subject, JobId job);

    /** Enters a server. */
    @Insert("insert into server (id, node, lease_until) values (#{id}, #{node}, #{leaseUntil})")
    void insertServer(ServerRow server);

    /** Renews a lease; 0 means that the server was declared dead. */
    @Update("update server set lease_until = #{until} where id = #{id}")
    int renew(UUID id, Instant until);

    /** {@return the earlier runs on the node} */
    @Select("select * from server where node = #{node} and id <> #{self}")
    List<ServerRow> predecessors(String node, UUID self);

    /** {@return the servers whose lease ended before the moment} */
    @Select("select * from server where lease_until < #{moment} and id <> #{self}")
    List<ServerRow> expired(Instant moment, UUID self);

    /** {@return the live servers} */
    @Select("select * from server where lease_until >= #{now} order by id")
    List<ServerRow> servers(Instant now);

    /** Removes a dead server; 0 means that another one was faster. */
    @Delete("delete from server where id = #{id}")
    int bury(UUID id);

    /** Makes the epochs of everything a dead server's jobs hold newer, so that its late calls are refused. */
    @Update("update subject s join job j on s.holder = j.id set s.fence = s.fence + 1"
            + " where j.owner = #{dead} and j.state in ('RUNNING', 'PARKED')")
    void fenceSubjectsOf(UUID dead);

    /** Hands a dead server's jobs to another one. */
    @Update("update job set owner = #{heir}, fence = fence + 1, state = 'RUNNING', wake_at = null, attempt = attempt +"
            + " 1 where owner = #{dead} and state in ('RUNNING', 'PARKED')")
    int inherit(UUID dead, UUID heir);
}
