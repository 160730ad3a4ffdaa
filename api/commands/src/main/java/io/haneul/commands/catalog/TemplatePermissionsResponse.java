package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may use a template. */
public record TemplatePermissionsResponse(
        @Doc("the template ID") @Nullable String id,
        @Doc("true if this template is a public template, false otherwise") @Nullable Boolean isPublic,
        @Doc("the ID of the domain to which the template belongs") @Nullable String domainId,
        @Doc("the list of accounts the template is available for") @Nullable List<String> account) {}
