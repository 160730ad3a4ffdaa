package io.haneul.store.network;

import io.haneul.model.NetworkId;
import io.haneul.model.NetworkOfferingId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.model.ZoneId;
import io.haneul.store.catalog.GuestType;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which networks a list wants. What is absent does not matter.
 *
 * @param viewerPath of the caller's domain: what is shared with it is seen too; absent where that is left out
 * @param owned      whether networks of accounts are wanted at all
 * @param services   only what has all of these services
 * @param wanted     how many those are
 * @param usable     only those machines can be deployed into, or only others
 */
@RecordBuilder
public record NetworkFilter(
        @Nullable String viewerPath,
        boolean owned,
        @Nullable NetworkId id,
        @Nullable String name,
        @Nullable String pattern,
        @Nullable ZoneId zone,
        @Nullable PhysicalNetworkId physicalNetwork,
        @Nullable NetworkOfferingId offering,
        @Nullable GuestType guestType,
        @Nullable String audience,
        @Nullable Boolean specifyIpRanges,
        @Nullable Integer segmentNumber,
        List<String> services,
        int wanted,
        @Nullable Boolean usable) {
    /** The condition on networks aliased {@code o}, with parameters {@code want} of this type and {@code see}. */
    static final String MATCHES = " where o.removed is null"
            + " and ((#{want.owned} and o.audience = 'ACCOUNT' and" + Visibility.OWNED + ")"
            + " or (o.audience = 'DOMAIN' and" + Visibility.OWNED + ")"
            + " or (#{want.viewerPath} is not null and (o.audience = 'ZONE' or (o.audience = 'DOMAIN'"
            + " and exists (select 1 from domain v where v.id = o.domain_id and (v.path = #{want.viewerPath}"
            + " or (o.subdomain_access and locate(v.path, #{want.viewerPath}) = 1)))))))"
            + " and (#{want.id} is null or o.id = #{want.id})"
            + " and (#{want.name} is null or o.name = #{want.name})"
            + " and (#{want.pattern} is null or o.name like #{want.pattern} or o.display_text like #{want.pattern})"
            + " and (#{want.zone} is null or o.zone_id = #{want.zone})"
            + " and (#{want.physicalNetwork} is null or o.physical_network_id = #{want.physicalNetwork})"
            + " and (#{want.offering} is null or o.offering_id = #{want.offering})"
            + " and (#{want.guestType} is null or o.guest_type = #{want.guestType})"
            + " and (#{want.audience} is null or (o.audience = 'ACCOUNT') = (#{want.audience} = 'Account'))"
            + " and (#{want.specifyIpRanges} is null or (select f.specify_ip_ranges from network_offering f"
            + " where f.id = o.offering_id) = #{want.specifyIpRanges})"
            + " and (#{want.segmentNumber} is null or o.segment_number = #{want.segmentNumber})"
            + " and (#{want.usable} is null or (o.state in ('ALLOCATED', 'IMPLEMENTING', 'IMPLEMENTED')) = #{want.usable})"
            + " <if test='want.wanted() &gt; 0'> and #{want.wanted} ="
            + " (select count(distinct s.service) from network_offering_service s where s.offering_id = o.offering_id"
            + " and s.service in"
            + " <foreach item='s' collection='want.services()' open='(' separator=',' close=')'>#{s}</foreach>)</if> ";
}
