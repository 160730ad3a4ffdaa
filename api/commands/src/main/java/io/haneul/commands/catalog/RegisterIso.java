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
import java.util.Optional;

/** Registers an ISO whose content is at a URL, from where it is brought to the image store of the zone. */
@Command(
        name = "registerIso",
        description = "Registers an existing ISO into the CloudStack Cloud.",
        kind = Kind.LIST_OF_NEW,
        returns = TemplateResponse.class,
        object = "iso",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "ISO.CREATE")
public record RegisterIso(
        @Doc("the name of the ISO") String name,
        @Doc("the display text of the ISO, defaults to the name") @Length(4096) Optional<String> displayText,
        @Doc("the URL to where the ISO is currently being hosted") @Length(2048) String url,
        @Doc("the ID of the zone you wish to register the ISO to.") @Access(Access.Right.USE) ZoneId zoneId,
        @Doc("true if this ISO is bootable; default is true") Optional<Boolean> bootable,
        @Doc("the checksum of this ISO, such as {SHA-256}0af2..., or MD5 without braces") Optional<String> checksum,
        @Doc("the ID of the OS type that best represents the OS of this ISO") @Access(Access.Right.USE)
                Optional<OsTypeId> osTypeId,
        @Doc("true if the ISO or its derivatives are extractable; default is false") Optional<Boolean> isExtractable,
        @Doc("true if you want this ISO to be featured; for root admins") Optional<Boolean> isFeatured,
        @Doc("true if you want to register the ISO to be publicly available to all users, false otherwise.")
                Optional<Boolean> isPublic,
        Owner owner) {}
