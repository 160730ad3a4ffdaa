package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.OwnerFilter;
import io.haneul.commands.Paging;
import java.util.Optional;

/** Called to show projects: none yet. */
@Command(
        name = "listProjects",
        description = "Lists projects and provides detailed information for listed projects",
        kind = Kind.LIST,
        returns = ProjectResponse.class,
        object = "project",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListProjects(
        @Doc("list projects by name") Optional<String> name,
        @Doc("list projects by display text") Optional<String> displayText,
        @Doc("list projects by state") Optional<String> state,
        OwnerFilter owner,
        Paging paging) {}
