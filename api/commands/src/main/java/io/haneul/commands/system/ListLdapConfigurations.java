package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called to show the directories users may be in: none yet. */
@Command(
        name = "listLdapConfigurations",
        description = "Lists all LDAP configurations",
        kind = Kind.LIST,
        returns = LdapConfigurationResponse.class,
        object = "LdapConfiguration",
        answer = "ldapconfigurationresponse",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "4.2.0")
public record ListLdapConfigurations(
        @Doc("Hostname") Optional<String> hostname,
        @Doc("Port") Optional<Integer> port,
        @Doc("linked domain") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc(
                        "If set to true, and no domainid specified, list all LDAP configurations irrespective of the linked domain")
                Optional<Boolean> listAll,
        Paging paging) {}
