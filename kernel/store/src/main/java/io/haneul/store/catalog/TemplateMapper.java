package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What root disks start from. */
public interface TemplateMapper {
    /** Stores a new template. */
    @Insert("insert into template (id, name, display_text, type, hypervisor, format, url, size_bytes, os_type_id,"
            + " account_id, domain_id, is_public, is_featured, is_extractable, password_enabled, ssh_key_enabled,"
            + " requires_hvm, is_dynamically_scalable, ready, sort_key, seed, created, removed) values (#{id}, #{name},"
            + " #{displayText}, #{type}, #{hypervisor}, #{format}, #{url}, #{sizeBytes}, #{osTypeId}, #{accountId},"
            + " #{domainId}, #{isPublic}, #{isFeatured}, #{isExtractable}, #{passwordEnabled}, #{sshKeyEnabled},"
            + " #{requiresHvm}, #{isDynamicallyScalable}, #{ready}, #{sortKey}, #{seed}, #{created}, #{removed})")
    void insert(TemplateRow template);

    /** {@return the template, also a deleted one} */
    @Select("select * from template where id = #{id}")
    Optional<TemplateRow> find(TemplateId id);

    /** {@return the names under which the product brought templates so far, deleted ones too} */
    @Select("select seed from template where seed is not null")
    List<String> seeds();

    /** Changes what may be changed of a template; 0 means that it was deleted. */
    @Update("update template set name = #{name}, display_text = #{displayText}, os_type_id = #{osTypeId},"
            + " password_enabled = #{passwordEnabled}, ssh_key_enabled = #{sshKeyEnabled}, requires_hvm = #{requiresHvm},"
            + " is_dynamically_scalable = #{isDynamicallyScalable}, sort_key = #{sortKey}"
            + " where id = #{id} and removed is null")
    int present(TemplateRow template);

    /** Hides a template for ever; 0 means that it was deleted already. */
    @Update("update template set removed = #{now} where id = #{id} and removed is null")
    int remove(TemplateId id, Instant now);

    /** {@return a page of the templates that match, each once for each zone it is in} */
    @Select("<script>select o.id, o.name, o.display_text, o.type, o.hypervisor, o.format, o.url, o.size_bytes,"
            + " o.os_type_id, t.name as os_type_name, o.account_id, a.name as account_name, o.domain_id,"
            + " d.name as domain_name, d.path as domain_path, o.is_public, o.is_featured, o.is_extractable,"
            + " o.password_enabled, o.ssh_key_enabled, o.requires_hvm, o.is_dynamically_scalable, o.created,"
            + " z.id as zone_id, z.name as zone_name,"
            + " not exists (select 1 from template_zone w where w.template_id = o.id) as cross_zones, o.ready as has_content, "
            + TemplateFilter.READY + " as ready" + TemplateFilter.FROM
            + TemplateFilter.MATCHES + " order by o.sort_key, o.id, z.id limit #{page.offset}, #{page.limit}</script>")
    List<TemplateView> page(Visibility see, TemplateFilter want, Page page);

    /** {@return how many templates match, each counted for each zone it is in} */
    @Select("<script>select count(*)" + TemplateFilter.FROM + TemplateFilter.MATCHES + "</script>")
    long count(Visibility see, TemplateFilter want);

    /** {@return the template, when machines of the zone can start from it} */
    @Select("select o.* from template o where o.id = #{id} and o.removed is null and o.ready"
            + " and exists (select 1 from cluster c where c.zone_id = #{zone} and c.hypervisor = o.hypervisor)"
            + " and exists (select 1 from image_store i where i.zone_id is null or i.zone_id = #{zone})"
            + " and (not exists (select 1 from template_zone y where y.template_id = o.id)"
            + " or exists (select 1 from template_zone y where y.template_id = o.id and y.zone_id = #{zone}))")
    Optional<TemplateRow> readyIn(TemplateId id, ZoneId zone);

    /** Changes who sees a template; 0 means that it was deleted. */
    @Update(
            "update template set is_public = #{isPublic}, is_featured = #{isFeatured}, is_extractable = #{isExtractable}"
                    + " where id = #{id} and removed is null")
    int show(TemplateRow template);

    /** Keeps a template in the zone, and in others it was said to be in. */
    @Insert("insert ignore into template_zone (template_id, zone_id) values (#{id}, #{zone})")
    void addZone(TemplateId id, ZoneId zone);

    /** Takes a template from a zone it was said to be in; 0 means that it was not. */
    @Delete("delete from template_zone where template_id = #{id} and zone_id = #{zone}")
    int removeZone(TemplateId id, ZoneId zone);

    /** {@return in how many zones the template is said to be; 0 for one that is in all} */
    @Select("select count(*) from template_zone where template_id = #{id}")
    int zones(TemplateId id);

    /** Lets an account use a template. */
    @Insert("insert ignore into template_share (template_id, account_id) values (#{id}, #{account})")
    void share(TemplateId id, AccountId account);

    /** Lets an account use a template no more. */
    @Delete("delete from template_share where template_id = #{id} and account_id = #{account}")
    void unshare(TemplateId id, AccountId account);

    /** Lets none of the accounts it was shared with use a template any more. */
    @Delete("delete from template_share where template_id = #{id}")
    void unshareAll(TemplateId id);

    /** {@return the accounts templates are shared with} */
    @Select(
            "<script>select s.template_id, s.account_id, a.name from template_share s join account a on a.id = s.account_id"
                    + " where a.removed is null and s.template_id in"
                    + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach>"
                    + " order by a.name</script>")
    List<TemplateShareRow> shares(List<UUID> ids);

    /** {@return how many templates the account has} */
    @Select("select count(*) from template where account_id = #{account} and removed is null")
    long countOf(AccountId account);

    /** Hides all templates of the account for ever. */
    @Update("update template set removed = #{now} where account_id = #{account} and removed is null")
    int removeOf(AccountId account, Instant now);

    /** Shares no template with the account any more. */
    @Delete("delete from template_share where account_id = #{account}")
    int unshareOf(AccountId account);

    /** {@return those of the templates that are not deleted} */
    @Select("<script>select * from template where removed is null and id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<TemplateRow> existing(List<UUID> ids);
}
