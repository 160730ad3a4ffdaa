package io.haneul.commands.compute;

import io.haneul.commands.Doc;
import io.haneul.commands.Wire;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Virtual machines that are to be on one host, or on none twice. */
@RecordBuilder
public record AffinityGroupResponse(
        @Doc("the ID of the affinity group") @Nullable String id,
        @Doc("the name of the affinity group") @Nullable String name,
        @Doc("the description of the affinity group") @Nullable String description,
        @Doc("the type of the affinity group") @Nullable String type,
        @Doc("the account it belongs to") @Nullable String account,
        @Doc("the ID of the domain it belongs to") @Nullable String domainId,
        @Doc("the name of the domain it belongs to") @Nullable String domain,
        @Doc("path of the domain it belongs to") @Nullable String domainPath,
        @Doc("virtual machine IDs associated with this affinity group") @Wire("virtualmachineIds") @Nullable
                List<String> virtualMachineIds) {}
