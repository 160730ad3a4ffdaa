package io.haneul.store.catalog;

import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offerings a list wants. What is absent does not matter.
 *
 * @param viewerPath   only what a caller of the domain of this path may use; absent for all
 * @param viewerAdmin  whether that caller also sees what belongs to the domains below
 * @param domain       only what is for this domain
 * @param domainPath   only what is for the domain of this path or one below
 * @param pattern      only what is called like this
 * @param zone         only what may be used there
 * @param system       only those for the system's machines, or only those for users'
 * @param systemVmType only those for this kind of the system's machines
 * @param local        only those with the host's own storage, or only those without
 */
@RecordBuilder
public record OfferingFilter(
        @Nullable String viewerPath,
        boolean viewerAdmin,
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String pattern,
        @Nullable DomainId domain,
        @Nullable String domainPath,
        @Nullable UUID zone,
        @Nullable Boolean system,
        @Nullable String systemVmType,
        @Nullable Boolean local) {
    /** The condition on a table of offerings aliased {@code o}, with a parameter {@code want} of this type. */
    static final String MATCHES = " o.removed is null and (#{want.id} is null or o.id = #{want.id})"
            + " and (#{want.name} is null or o.name = #{want.name})"
            + " and (#{want.pattern} is null or o.name like #{want.pattern}"
            + " or o.display_text like #{want.pattern})"
            + " and (#{want.viewerPath} is null"
            + " or not exists (select 1 from offering_domain x where x.offering_id = o.id)"
            + " or exists (select 1 from offering_domain x join domain d on d.id = x.domain_id"
            + " where x.offering_id = o.id and (locate(d.path, #{want.viewerPath}) = 1"
            + " or (#{want.viewerAdmin} and locate(#{want.viewerPath}, d.path) = 1))))"
            + " and (#{want.domain} is null or exists (select 1 from offering_domain x"
            + " where x.offering_id = o.id and x.domain_id = #{want.domain}))"
            + " and (#{want.domainPath} is null or exists (select 1 from offering_domain x"
            + " join domain d on d.id = x.domain_id"
            + " where x.offering_id = o.id and locate(#{want.domainPath}, d.path) = 1))"
            + " and (#{want.zone} is null or not exists (select 1 from offering_zone y where y.offering_id = o.id)"
            + " or exists (select 1 from offering_zone y where y.offering_id = o.id"
            + " and y.zone_id = #{want.zone})) ";

    /** The further condition on tables that say where volumes lie. */
    static final String STORAGE = " and (#{want.local} is null or o.local_storage = #{want.local}) ";

    /** The further condition on offerings of machines. */
    static final String SYSTEM = " and (#{want.system} is null or o.is_system = #{want.system})"
            + " and (#{want.systemVmType} is null or o.system_vm_type = #{want.systemVmType}) ";
}
