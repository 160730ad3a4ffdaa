package io.haneul.commands.catalog;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.model.DomainId;
import io.haneul.model.ZoneId;
import java.util.List;
import java.util.Optional;

/** Creates a service offering. */
@Command(
        name = "createServiceOffering",
        description = "Creates a service offering.",
        kind = Kind.OBJECT,
        returns = ServiceOfferingResponse.class,
        object = "serviceoffering",
        roles = {DefaultRole.ADMIN, DefaultRole.RESOURCE_ADMIN, DefaultRole.DOMAIN_ADMIN},
        event = "SERVICE.OFFERING.CREATE")
public record CreateServiceOffering(
        @Doc("the name of the service offering") String name,
        @Doc("The display text of the service offering, defaults to name.") @Length(4096) Optional<String> displayText,
        @Doc("the CPU number of the service offering") Optional<Integer> cpuNumber,
        @Doc("the CPU speed of the service offering in MHz") Optional<Integer> cpuSpeed,
        @Doc("the total memory of the service offering in MB") Optional<Integer> memory,
        @Doc("Whether service offering size is custom or not") Optional<Boolean> customized,
        @Doc("The minimum number of CPUs to be set with Custom Computer Offering") Optional<Integer> minCpuNumber,
        @Doc("The maximum number of CPUs to be set with Custom Computer Offering") Optional<Integer> maxCpuNumber,
        @Doc("The minimum memory size of the custom service offering in MB") Optional<Integer> minMemory,
        @Doc("The maximum memory size of the custom service offering in MB") Optional<Integer> maxMemory,
        @Doc("the HA for the service offering") Optional<Boolean> offerHa,
        @Doc("restrict the CPU usage to committed service offering") Optional<Boolean> limitCpuUse,
        @Doc("the host tag for this service offering") Optional<String> hostTags,
        @Doc("the tags for this service offering") Optional<String> tags,
        @Doc("the storage type of the service offering. Values are local and shared.") Optional<String> storageType,
        @Doc("provisioning type used to create volumes. Valid value is thin.") Optional<String> provisioningType,
        @Doc("is this a system vm offering") Optional<Boolean> isSystem,
        @Doc("the system VM type. Possible value is domainrouter.") Optional<String> systemVmType,
        @Doc("the ID of the containing domain(s), null for public offerings") @Access(Access.Right.USE)
                List<DomainId> domainId,
        @Doc("the ID of the containing zone(s), null for public offerings") @Access(Access.Right.USE)
                List<ZoneId> zoneId) {}
