package io.haneul.commands.identity;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A domain. */
@RecordBuilder
public record DomainResponse(
        @Doc("the ID of the domain") @Nullable DomainId id,
        @Doc("the name of the domain") @Nullable String name,
        @Doc("the level of the domain: 0 for the root") @Nullable Integer level,
        @Doc("the domain ID of the parent domain") @Nullable DomainId parentDomainId,
        @Doc("the domain name of the parent domain") @Nullable String parentDomainName,
        @Doc("whether the domain has one or more sub-domains") @Nullable Boolean hasChild,
        @Doc("the network domain") @Nullable String networkDomain,
        @Doc("the path of the domain") @Nullable String path,
        @Doc("the state of the domain: Active or Inactive") @Nullable String state,
        @Doc("the date when this domain was created") @Nullable OffsetDateTime created) {}
