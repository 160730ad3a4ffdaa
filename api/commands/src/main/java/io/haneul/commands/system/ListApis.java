package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import java.util.Optional;

/**
 * Called by clients that learn the API at run time. Answers what the caller may call.
 *
 * @param name only this command, in any case; refused when there is none the caller may call
 */
@Command(
        name = "listApis",
        description = "Lists the commands the caller may call, with their parameters and answers.",
        kind = Kind.LIST,
        returns = ApiDescription.class,
        object = "api",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        since = "4.1.0")
public record ListApis(@Doc("API name") Optional<String> name) {}
