package io.haneul.store.tag;

import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import io.haneul.model.NetworkId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Tag;
import io.haneul.store.query.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Tags. */
public interface TagMapper {
    String IDS = " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>";
    String MATCHING = " from resource_tag o where " + Visibility.OWNED
            + " and (#{f.kind} is null or o.kind = #{f.kind})"
            + " and (#{f.resource} is null or o.resource_id = #{f.resource})"
            + " and (#{f.name} is null or o.name = #{f.name}) and (#{f.value} is null or o.value = #{f.value})"
            + " and (#{f.customer} is null or o.customer = #{f.customer})"
            + " and (#{f.like} is null or o.name like #{f.like} or o.value like #{f.like}) ";

    /** Stores a tag; 0 means that the thing has one of that name already. */
    @Insert("insert ignore into resource_tag (resource_id, name, value, customer, kind, account_id, domain_id, created)"
            + " values (#{resourceId}, #{name}, #{value}, #{customer}, #{kind}, #{accountId}, #{domainId}, #{created})")
    int insert(TagRow tag);

    /** {@return the tags of the things, by thing and name} */
    @Select("<script>select t.resource_id, t.name, t.value, t.customer, t.kind, a.name account, t.domain_id,"
            + " d.name domain, d.path domain_path from resource_tag t join account a on a.id = t.account_id"
            + " join domain d on d.id = t.domain_id where t.resource_id in" + IDS
            + " order by t.resource_id, t.name</script>")
    List<LabelView> of(Collection<UUID> ids);

    /** {@return a page of the tags, by thing and name} */
    @Select("select t.resource_id, t.name, t.value, t.customer, t.kind, a.name account, t.domain_id, d.name domain,"
            + " d.path domain_path from (select o.resource_id, o.name" + MATCHING
            + "order by o.resource_id, o.name limit #{page.offset}, #{page.limit}) chosen"
            + " join resource_tag t on t.resource_id = chosen.resource_id and t.name = chosen.name"
            + " join account a on a.id = t.account_id join domain d on d.id = t.domain_id"
            + " order by t.resource_id, t.name")
    List<LabelView> page(Visibility see, LabelFilter f, Page page);

    /** {@return how many tags match} */
    @Select("select count(*)" + MATCHING)
    long count(Visibility see, LabelFilter f);

    /** Removes those tags of the things that have one of the names, and its value where that is not empty. {@return how many} */
    @Delete("<script>delete from resource_tag where resource_id in" + IDS + " and <foreach item='tag' collection='tags'"
            + " open='(' separator=' or ' close=')'>(name = #{tag.name} and (#{tag.value} = '' or value = #{tag.value}))"
            + "</foreach></script>")
    int remove(Collection<UUID> ids, List<Tag> tags);

    /** Removes all tags of things. {@return how many} */
    @Delete("<script>delete from resource_tag where resource_id in" + IDS + "</script>")
    int removeAll(Collection<UUID> ids);

    /** Removes all tags of a thing that goes. */
    @Delete("delete from resource_tag where resource_id = #{id}")
    void forget(UUID id);

    /** Removes all tags of the public addresses of a network that goes. */
    @Delete("delete from resource_tag where resource_id in"
            + " (select id from public_address where network_id = #{network})")
    void forgetAddresses(NetworkId network);

    /** Removes all tags of the templates of an account that goes. */
    @Delete("delete from resource_tag where account_id = #{account} and kind in ('Template', 'ISO')")
    void forgetTemplates(AccountId account);

    /** Gives a thing's tags to its new owner. */
    @Update("update resource_tag set account_id = #{account}, domain_id = #{domain} where resource_id = #{id}")
    void give(UUID id, AccountId account, DomainId domain);
}
