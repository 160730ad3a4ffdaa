package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Called by everybody; users see public zones and those of their domain and the domains above. */
@Command(
        name = "listZones",
        description = "Lists zones",
        kind = Kind.LIST,
        returns = ZoneResponse.class,
        object = "zone",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN, DefaultRole.USER})
public record ListZones(
        @Doc("the ID of the zone") @Access(Access.Right.USE) Optional<ZoneId> id,
        @Doc("the IDs of the zones, mutually exclusive with id") @Access(Access.Right.USE) List<ZoneId> ids,
        @Doc(
                        "true if you want to retrieve all available Zones; false if you only want to return the Zones from which you have at least one VM. Default is true.")
                Optional<Boolean> available,
        @Doc("the ID of the domain associated with the zone") @Access(Access.Right.USE) Optional<DomainId> domainId,
        @Doc("the name of the zone") Optional<String> name,
        @Doc("the network type of the zone that the virtual machine belongs to") Optional<String> networkType,
        @Doc("flag to display the capacity of the zones") Optional<Boolean> showCapacities,
        Paging paging) {}
