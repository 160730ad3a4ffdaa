package io.haneul.store.job;

import io.haneul.model.JobId;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Jobs as operators see them: all of them, whoever made them. */
public interface JobWatchMapper {
    String MATCHING = " from job where 1 = 1"
            + "<if test='!f.states().isEmpty()'> and state in"
            + " <foreach item='s' collection='f.states()' open='(' separator=',' close=')'>#{s}</foreach></if>"
            + "<if test='f.script() != null'> and script = #{f.script}</if>"
            + "<if test='f.instance() != null'> and instance_id = #{f.instance}</if>";

    /** {@return a page of the jobs, the newest first} */
    @Select("<script>select *" + MATCHING + " order by id desc limit #{page.limit} offset #{page.offset}</script>")
    List<JobRow> page(@Param("f") JobWatchFilter f, @Param("page") Page page);

    /** {@return how many jobs there are} */
    @Select("<script>select count(*)" + MATCHING + "</script>")
    long count(@Param("f") JobWatchFilter f);

    /** {@return the latest job that does one thing about one instance} */
    @Select("select * from job where instance_id = #{instance} and script = #{script} order by id desc limit 1")
    Optional<JobRow> latest(UUID instance, String script);

    /** {@return how many jobs there are of each script and state that have not ended} */
    @Select("select script, state, count(*) as count from job where state in " + JobMapper.UNENDED
            + " group by script, state order by script, state")
    List<Tally> unended();

    /** {@return the job} */
    @Select("select * from job where id = #{id}")
    Optional<JobRow> find(JobId id);

    /** How many jobs do something and stand at something. */
    record Tally(String script, JobState state, long count) {}
}
