package io.haneul.commands.compute;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.commands.catalog.TemplateResponse;
import io.haneul.model.OsTypeId;
import io.haneul.model.SnapshotId;
import io.haneul.model.VolumeId;
import java.util.Optional;

/** Makes a template of a snapshot, or of a volume that no running machine uses. Its content lies in the image store of the zone. */
@Command(
        name = "createTemplate",
        description =
                "Creates a template of a virtual machine. The virtual machine must be in a STOPPED state. A template created from this command is automatically designated as a private template visible to the account that created it.",
        kind = Kind.ASYNC_CREATE,
        returns = TemplateResponse.class,
        object = "template",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER},
        event = "TEMPLATE.CREATE")
public record CreateTemplate(
        @Doc("the name of the template") String name,
        @Doc("The display text of the template, defaults to the name.") @Length(4096) Optional<String> displayText,
        @Doc("the ID of the OS Type that best represents the OS of this template.") @Access(Access.Right.USE)
                OsTypeId osTypeId,
        @Doc(
                        "the ID of the snapshot the template is being created from. Either this parameter, or volumeId has to be passed in")
                @Access(Access.Right.OPERATE)
                Optional<SnapshotId> snapshotId,
        @Doc(
                        "the ID of the disk volume the template is being created from. Either this parameter, or snapshotId has to be passed in")
                @Access(Access.Right.OPERATE)
                Optional<VolumeId> volumeId,
        @Doc("true if this template is a featured template, false otherwise; for root admins")
                Optional<Boolean> isFeatured,
        @Doc("true if this template is a public template, false otherwise") Optional<Boolean> isPublic,
        @Doc("true if the template supports the password reset feature; default is false")
                Optional<Boolean> passwordEnabled,
        @Doc("true if the template supports the sshkey upload feature; default is false")
                Optional<Boolean> sshKeyEnabled,
        @Doc("true if the template requires HVM, false otherwise") Optional<Boolean> requiresHvm,
        @Doc("true if template contains the tools that let its machines be scaled")
                Optional<Boolean> isDynamicallyScalable,
        Owner owner) {}
