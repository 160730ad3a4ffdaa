package io.haneul.store.catalog;

import io.haneul.model.AccountId;
import io.haneul.model.OsCategoryId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which templates a list wants. What is absent does not matter.
 *
 * @param owned      those of the accounts seen
 * @param shared     those that are public
 * @param featured   of the public ones, only those that are featured, or only others
 * @param granted    those that are shared with this account by name
 * @param ready      only those machines can start from, or only others
 * @param ids        only these; empty for all
 * @param viewerPath of the caller's domain, for zones that are not everybody's; absent for all zones
 */
@RecordBuilder
public record TemplateFilter(
        boolean owned,
        boolean shared,
        @Nullable Boolean featured,
        @Nullable AccountId granted,
        @Nullable Boolean ready,
        List<UUID> ids,
        @Nullable String name,
        @Nullable String pattern,
        @Nullable String hypervisor,
        @Nullable ZoneId zone,
        @Nullable String type,
        @Nullable OsCategoryId osCategory,
        @Nullable String viewerPath) {
    static final String READY =
            "(o.ready and exists (select 1 from image_store i where i.zone_id is null or i.zone_id = z.id))";

    static final String FROM = " from template o"
            + " join (select distinct zone_id, hypervisor from cluster) c on c.hypervisor = o.hypervisor"
            + " join zone z on z.id = c.zone_id join os_type t on t.id = o.os_type_id"
            + " join account a on a.id = o.account_id join domain d on d.id = o.domain_id";

    /** The condition on templates aliased {@code o}, with parameters {@code want} of this type and {@code see}. */
    static final String MATCHES = " where o.removed is null and ((#{want.owned} and" + Visibility.OWNED + ")"
            + " or (#{want.shared} and o.is_public and (#{want.featured} is null or o.is_featured = #{want.featured}))"
            + " or (#{want.granted} is not null and exists (select 1 from template_share x"
            + " where x.template_id = o.id and x.account_id = #{want.granted})))"
            + " and (not exists (select 1 from template_zone y where y.template_id = o.id)"
            + " or exists (select 1 from template_zone y where y.template_id = o.id and y.zone_id = z.id))"
            + " and (#{want.ready} is null or " + READY + " = #{want.ready})"
            + " and (#{want.name} is null or o.name = #{want.name})"
            + " and (#{want.pattern} is null or o.name like #{want.pattern})"
            + " and (#{want.hypervisor} is null or o.hypervisor = #{want.hypervisor})"
            + " and (#{want.zone} is null or z.id = #{want.zone})"
            + " and (#{want.type} is null or o.type = #{want.type})"
            + " and (#{want.osCategory} is null or t.category_id = #{want.osCategory})"
            + " and (#{want.viewerPath} is null or z.domain_id is null or exists (select 1 from domain v"
            + " where v.id = z.domain_id and locate(v.path, #{want.viewerPath}) = 1))"
            + " <if test='!want.ids().isEmpty()'> and o.id in"
            + " <foreach item='id' collection='want.ids()' open='(' separator=',' close=')'>#{id}</foreach></if> ";
}
