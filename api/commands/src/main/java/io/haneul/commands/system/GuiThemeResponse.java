package io.haneul.commands.system;

import io.haneul.commands.Doc;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A theme of the web UI. */
public record GuiThemeResponse(
        @Doc("ID of the GUI theme") @Nullable String id,
        @Doc("Name of the GUI theme") @Nullable String name,
        @Doc("Description of the GUI theme") @Nullable String description,
        @Doc("The CSS to be retrieved and imported into the GUI") @Nullable String css,
        @Doc("The JSON with the configurations to be retrieved and imported into the GUI") @Nullable
                String jsonConfiguration,
        @Doc("A set of Common Names (CN) (fixed or wildcard) separated by comma that can retrieve the theme") @Nullable
                String commonNames,
        @Doc("A set of domain UUIDs separated by comma that can retrieve the theme") @Nullable String domainIds,
        @Doc("A set of account UUIDs separated by comma that can retrieve the theme") @Nullable String accountIds,
        @Doc("Defines whether a theme can be retrieved by anyone") @Nullable Boolean isPublic,
        @Doc("Whether to consider the subdomains of the informed domain IDs") @Nullable Boolean recursiveDomains,
        @Doc("When the GUI theme was created") @Nullable OffsetDateTime created,
        @Doc("When the GUI theme was removed") @Nullable OffsetDateTime removed) {}
