package io.haneul.store.compute;

import io.haneul.model.ClusterId;
import io.haneul.model.HostId;
import io.haneul.model.NetworkId;
import io.haneul.model.PodId;
import io.haneul.model.PoolId;
import io.haneul.model.ServiceOfferingId;
import io.haneul.model.TemplateId;
import io.haneul.model.ZoneId;
import io.haneul.store.query.Page;
import io.haneul.store.query.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which machines are wanted; what is null does not filter.
 *
 * @param see     whose
 * @param kind    a user's or the system's
 * @param ids     only these; empty for any
 * @param name    a part of the name or display name
 * @param keyword a part of the name, display name, instance name or state
 * @param states  only in these; empty for any
 * @param page    which part of the list
 */
@RecordBuilder
public record VmFilter(
        Visibility see,
        VmKind kind,
        List<UUID> ids,
        @Nullable String name,
        @Nullable String keyword,
        List<VmState> states,
        @Nullable ZoneId zone,
        @Nullable PodId pod,
        @Nullable ClusterId cluster,
        @Nullable HostId host,
        @Nullable String hypervisor,
        @Nullable NetworkId network,
        @Nullable TemplateId template,
        @Nullable ServiceOfferingId offering,
        @Nullable PoolId pool,
        @Nullable Boolean ha,
        Page page) {}
