package io.haneul.store.catalog;

import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What root disks start from. */
public interface TemplateMapper {
    /** Stores a new template. */
    @Insert("insert into template (id, name, display_text, type, hypervisor, format, url, size_bytes, os_type_id,"
            + " account_id, domain_id, is_public, is_featured, is_extractable, password_enabled, ssh_key_enabled,"
            + " requires_hvm, is_dynamically_scalable, sort_key, seed, created, removed) values (#{id}, #{name},"
            + " #{displayText}, #{type}, #{hypervisor}, #{format}, #{url}, #{sizeBytes}, #{osTypeId}, #{accountId},"
            + " #{domainId}, #{isPublic}, #{isFeatured}, #{isExtractable}, #{passwordEnabled}, #{sshKeyEnabled},"
            + " #{requiresHvm}, #{isDynamicallyScalable}, #{sortKey}, #{seed}, #{created}, #{removed})")
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
            + " z.id as zone_id, z.name as zone_name, " + TemplateFilter.READY + " as ready" + TemplateFilter.FROM
            + TemplateFilter.MATCHES + " order by o.sort_key, o.id, z.id limit #{page.offset}, #{page.limit}</script>")
    List<TemplateView> page(Visibility see, TemplateFilter want, Page page);

    /** {@return how many templates match, each counted for each zone it is in} */
    @Select("<script>select count(*)" + TemplateFilter.FROM + TemplateFilter.MATCHES + "</script>")
    long count(Visibility see, TemplateFilter want);

    /** {@return whether machines of the zone can start from the template} */
    @Select("select exists (select 1 from template o where o.id = #{id} and o.removed is null"
            + " and exists (select 1 from cluster c where c.zone_id = #{zone} and c.hypervisor = o.hypervisor)"
            + " and exists (select 1 from image_store i where i.zone_id is null or i.zone_id = #{zone}))")
    boolean isReadyIn(TemplateId id, ZoneId zone);

    /** {@return those of the templates that are not deleted} */
    @Select("<script>select * from template where removed is null and id in"
            + " <foreach item='id' collection='ids' open='(' separator=',' close=')'>#{id}</foreach></script>")
    List<TemplateRow> existing(List<UUID> ids);
}
