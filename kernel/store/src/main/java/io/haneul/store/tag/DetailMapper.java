package io.haneul.store.tag;

import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Details. Those of machines are kept with the machines, and shown here beside all others. */
public interface DetailMapper {
    String ALL = " from (select r.resource_id, r.name, r.value, r.kind, r.display, r.account_id, r.domain_id"
            + " from resource_detail r where r.kind = #{f.kind} union all"
            + " select m.id, v.name, v.value, 'UserVm', true, m.account_id, m.domain_id from vm m"
            + " join vm_detail v on v.vm_id = m.id where #{f.kind} = 'UserVm' and m.kind = 'USER') o"
            + " join account a on a.id = o.account_id join domain d on d.id = o.domain_id where " + Visibility.OWNED
            + " and (#{f.resource} is null or o.resource_id = #{f.resource})"
            + " and (#{f.name} is null or o.name = #{f.name}) and (#{f.value} is null or o.value = #{f.value})"
            + " and (#{f.display} is null or o.display = #{f.display})"
            + " and (#{f.like} is null or o.name like #{f.like} or o.value like #{f.like}) ";

    /** Stores a detail in place of one of its name. */
    @Insert("insert into resource_detail (resource_id, name, value, kind, display, account_id, domain_id) values"
            + " (#{resourceId}, #{name}, #{value}, #{kind}, #{display}, #{accountId}, #{domainId})"
            + " on duplicate key update value = values(value), display = values(display)")
    void put(DetailRow detail);

    /** {@return the details of the things, by thing and name} */
    @Select("<script>select * from resource_detail where resource_id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>"
            + " order by resource_id, name</script>")
    List<DetailRow> of(Collection<UUID> ids);

    /** {@return a page of the details of things of a kind, by thing and name} */
    @Select("select o.resource_id, o.name, o.value, cast(null as char) customer, o.kind, a.name account, o.domain_id,"
            + " d.name domain, d.path domain_path" + ALL
            + "order by o.resource_id, o.name limit #{page.offset}, #{page.limit}")
    List<LabelView> page(Visibility see, LabelFilter f, Page page);

    /** {@return how many details match} */
    @Select("select count(*)" + ALL)
    long count(@Param("see") Visibility see, @Param("f") LabelFilter f);

    /** Removes one detail of a thing. {@return how many} */
    @Delete("delete from resource_detail where resource_id = #{id} and name = #{name}")
    int remove(UUID id, String name);

    /** Removes all details of a thing. {@return how many} */
    @Delete("delete from resource_detail where resource_id = #{id}")
    int forget(UUID id);
}
