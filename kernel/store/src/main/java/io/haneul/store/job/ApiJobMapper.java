package io.haneul.store.job;

import io.haneul.model.JobId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Jobs as the accounts see them whose calls have made them. */
public interface ApiJobMapper {
    String VIEW = "select j.id, j.state, j.result, j.error_code, j.error_text, j.command, j.user_id, j.account_id,"
            + " a.name account_name, j.domain_id, d.path domain_path, j.instance_kind, j.instance_id, j.created, j.ended"
            + " from job j left join account a on a.id = j.account_id left join domain d on d.id = j.domain_id ";

    String MATCHING = " from job o where o.account_id is not null and " + Visibility.OWNED
            + " and (#{f.since} is null or o.created >= #{f.since})"
            + " and (#{f.like} is null or o.command like #{f.like}) ";

    /** {@return the job} */
    @Select(VIEW + "where j.id = #{id}")
    Optional<JobView> find(JobId id);

    /** {@return those of the jobs that exist} */
    @Select("<script>" + VIEW + "where j.id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<JobView> all(@Param("ids") List<JobId> ids);

    /** {@return a page of the jobs, the newest first} */
    @Select(VIEW + "join (select o.id" + MATCHING + "order by o.id desc limit #{page.offset}, #{page.limit}) chosen"
            + " on chosen.id = j.id order by j.id desc")
    List<JobView> page(Visibility see, JobFilter f, Page page);

    /** {@return how many jobs there are} */
    @Select("select count(*)" + MATCHING)
    long count(Visibility see, JobFilter f);
}
