package io.haneul.commands.catalog;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A template or ISO in a zone. */
@RecordBuilder
public record TemplateResponse(
        @Doc("the template ID") @Nullable String id,
        @Doc("the template name") @Nullable String name,
        @Doc("the template display text") @Nullable String displayText,
        @Doc("the account name to which the template belongs") @Nullable String account,
        @Doc("the account id to which the template belongs") @Nullable String accountId,
        @Doc("the name of the domain to which the template belongs") @Nullable String domain,
        @Doc("the ID of the domain to which the template belongs") @Nullable String domainId,
        @Doc("path of the domain to which the template belongs") @Nullable String domainPath,
        @Doc("the date this template was created") @Nullable OffsetDateTime created,
        @Doc("true if the template is ready to be deployed from, false otherwise.") @Nullable Boolean isReady,
        @Doc("the status of the template") @Nullable String status,
        @Doc("the ID of the zone for this template") @Nullable String zoneId,
        @Doc("the name of the zone for this template") @Nullable String zoneName,
        @Doc("the type of the template") @Nullable String templateType,
        @Doc("the hypervisor on which the template runs") @Nullable String hypervisor,
        @Doc("the format of the template.") @Wire(type = "imageformat") @Nullable String format,
        @Doc("the ID of the OS type for this template.") @Nullable String osTypeId,
        @Doc("the name of the OS type for this template.") @Nullable String osTypeName,
        @Doc("the size of the template") @Nullable Long size,
        @Doc("true if this template is a public template, false otherwise") @Nullable Boolean isPublic,
        @Doc("true if this template is a featured template, false otherwise") @Nullable Boolean isFeatured,
        @Doc("true if the template is extractable, false otherwise") @Nullable Boolean isExtractable,
        @Doc("true if the template is managed across all Zones, false otherwise") @Wire("crossZones") @Nullable
                Boolean crossZones,
        @Doc("true if the reset password feature is enabled, false otherwise") @Nullable Boolean passwordEnabled,
        @Doc("true if template is sshkey enabled, false otherwise") @Nullable Boolean sshKeyEnabled,
        @Doc("true if template requires HVM enabled, false otherwise") @Nullable Boolean requiresHvm,
        @Doc("true if template contains the tools that let its machines be scaled") @Nullable
                Boolean isDynamicallyScalable,
        @Doc("true if the ISO is bootable, false otherwise") @Nullable Boolean bootable,
        @Doc("the URL which the template/iso is registered from; for its owner and admins") @Nullable String url) {}
