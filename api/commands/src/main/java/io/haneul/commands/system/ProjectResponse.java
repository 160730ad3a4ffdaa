package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A project. */
@RecordBuilder
public record ProjectResponse(
        @Doc("the id of the project") @Nullable String id,
        @Doc("the name of the project") @Nullable String name,
        @Doc("the displaytext of the project") @Nullable String displayText,
        @Doc("the state of the project") @Nullable String state,
        @Doc("the domain id the project belongs to") @Nullable DomainId domainId,
        @Doc("the domain name where the project belongs to") @Nullable String domain) {}
