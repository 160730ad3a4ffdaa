package io.haneul.commands.system;

import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Wire;
import io.haneul.model.Secret;
import java.util.Optional;

/**
 * Called by nobody yet: it proves who calls and opens a session, which cookies and the answered key carry on.
 *
 * @param username as stored
 * @param password of the user
 * @param domain   path of the user's domain; the root domain when neither it nor {@code domainId} is given
 * @param domainId id of the user's domain, in its place; a text, as a wrong one fails like a wrong password
 */
@Command(
        name = "login",
        description =
                "Logs a user into the cloud. A successful login attempt will generate a session key that must be passed"
                        + " in subsequent calls until the logout command has been issued or the session has expired.",
        kind = Kind.OBJECT,
        returns = LoginAnswer.class,
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record Login(
        @Doc("Username") String username,
        @Doc("Password") Secret password,
        @Doc(
                        "Path of the domain that the user belongs to. Example: domain=/com/cloud/internal. If no domain is passed in,"
                                + " the ROOT (/) domain is assumed.")
                Optional<String> domain,
        @Doc("The id of the domain that the user belongs to. If both domain and domainId are passed in, domainId"
                        + " is used.")
                @Wire("domainId")
                Optional<String> domainId) {}
