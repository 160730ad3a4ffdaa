package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.model.OsTypeId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Registers a template whose content is at a URL. Machines start from it when its content need not be brought, or was. */
@Command(
        name = "registerTemplate",
        description = "Registers an existing template into the CloudStack cloud.",
        kind = Kind.LIST_OF_NEW,
        returns = TemplateResponse.class,
        object = "template",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "TEMPLATE.CREATE")
public record RegisterTemplate(
        @Doc("the name of the template") String name,
        @Doc("the display text of the template, defaults to the 'name'") @Length(4096) Optional<String> displayText,
        @Doc("the format for the template. Possible values include QCOW2, RAW, VHD, VHDX and OVA.") String format,
        @Doc("the target hypervisor for the template") String hypervisor,
        @Doc("the URL of where the template is hosted. Possible URL include http:// and https://") @Length(2048)
                String url,
        @Doc("the ID of the zone the template is to be hosted on; all zones when no zone is given")
                @Access(Access.Right.USE)
                Optional<ZoneId> zoneId,
        @Doc("A list of zone ids where the template will be hosted. Mutually exclusive with zoneid")
                @Access(Access.Right.USE)
                List<ZoneId> zoneIds,
        @Doc("the ID of the OS Type that best represents the OS of this template") @Access(Access.Right.USE)
                Optional<OsTypeId> osTypeId,
        @Doc("true if the template is available to all accounts; default is false") Optional<Boolean> isPublic,
        @Doc("true if this template is a featured template, false otherwise; for root admins")
                Optional<Boolean> isFeatured,
        @Doc("true if the template or its derivatives are extractable; default is false")
                Optional<Boolean> isExtractable,
        @Doc("true if the template supports the password reset feature; default is false")
                Optional<Boolean> passwordEnabled,
        @Doc("true if the template supports the sshkey upload feature; default is false")
                Optional<Boolean> sshKeyEnabled,
        @Doc("true if this template requires HVM; default is true") Optional<Boolean> requiresHvm,
        @Doc("true if template contains the tools that let its machines be scaled")
                Optional<Boolean> isDynamicallyScalable,
        Owner owner) {}
