package io.haneul.commands.system;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.AccountId;
import io.haneul.model.DomainId;
import java.util.Optional;

/** Called by the web UI at its start: there are no themes. */
@Command(
        name = "listGuiThemes",
        description = "Lists GUI themes.",
        kind = Kind.LIST,
        returns = GuiThemeResponse.class,
        object = "guithemes",
        roles = DefaultRole.ADMIN,
        since = "4.21.0.0")
public record ListGuiThemes(
        @Doc("The name of the theme") Optional<String> name,
        @Doc("The internet Common Name (CN) to be filtered") Optional<String> commonName,
        @Doc("The ID of the domain to be filtered") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("The ID of the account to be filtered") @Access(Access.Right.USE) Optional<AccountId> accountId,
        @Doc("Whether to list all themes") Optional<Boolean> listAll,
        @Doc("Whether to list removed themes") Optional<Boolean> showRemoved,
        @Doc("Whether to list public themes") Optional<Boolean> showPublic,
        @Doc("Whether to only list the default theme") Optional<Boolean> listOnlyDefaultTheme,
        Paging paging) {}
