package io.haneul.commands.system;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.haneul.model.DomainId;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/** A directory users may be in. */
@RecordBuilder
public record LdapConfigurationResponse(
        @Doc("name of the host running the ldap server") @Nullable String hostname,
        @Doc("port the ldap server is running on") @Wire(type = "int") @Nullable Integer port,
        @Doc("linked domain") @Nullable DomainId domainId) {}
