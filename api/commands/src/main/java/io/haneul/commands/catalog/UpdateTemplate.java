package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.OsTypeId;
import io.haneul.model.TemplateId;
import java.util.Optional;

/** Updates attributes of a template. */
@Command(
        name = "updateTemplate",
        description = "Updates attributes of a template.",
        kind = Kind.OBJECT,
        returns = TemplateResponse.class,
        object = "template",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "TEMPLATE.UPDATE")
public record UpdateTemplate(
        @Doc("the ID of the template") @Access(Access.Right.OWN) TemplateId id,
        @Doc("the name of the template") Optional<String> name,
        @Doc("the display text of the template") @Length(4096) Optional<String> displayText,
        @Doc("the ID of the OS type that best represents the OS of this template.") @Access(Access.Right.USE)
                Optional<OsTypeId> osTypeId,
        @Doc("true if the template supports the password reset feature; default is false")
                Optional<Boolean> passwordEnabled,
        @Doc("true if the template supports the sshkey upload feature; default is false")
                Optional<Boolean> sshKeyEnabled,
        @Doc("true if the template requires HVM, false otherwise") Optional<Boolean> requiresHvm,
        @Doc("true if template contains the tools that let its machines be scaled")
                Optional<Boolean> isDynamicallyScalable,
        @Doc("sort key of the template, integer") Optional<Integer> sortKey) {}
