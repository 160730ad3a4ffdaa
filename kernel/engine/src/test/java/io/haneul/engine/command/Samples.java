package io.haneul.engine.command;

import io.haneul.commands.Access;
import io.haneul.commands.Access.Right;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Length;
import io.haneul.commands.Owner;
import io.haneul.commands.Paging;
import io.haneul.commands.Required;
import io.haneul.commands.Wire;
import io.haneul.model.NetworkId;
import io.haneul.model.Secret;
import io.haneul.model.VmId;
import io.haneul.model.ZoneId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands to test descriptors and binding with. */
final class Samples {
    private Samples() {}

    record Nic(@Doc("the id") UUID id, @Doc("the address") @Nullable String ipAddress) {}

    record Machine(
            @Doc("the id") VmId id,
            @Doc("the cores") @Nullable Integer cpuNumber,
            @Doc("when it was made") OffsetDateTime created,
            @Doc("the state") @Wire(type = "state") String state,
            @Doc("the NICs") @Wire(type = "set") List<Nic> nic,
            @Doc("texts") @Wire("displayTexts") List<String> texts,
            @Doc("details") Map<String, String> details,
            @Doc("what it stands in") Optional<Machine> outer) {}

    @Command(
            name = "makeMachine",
            description = "Makes a machine.",
            kind = Kind.ASYNC_CREATE,
            returns = Machine.class,
            object = "machine",
            roles = {DefaultRole.ADMIN, DefaultRole.USER},
            event = "VM.CREATE")
    record MakeMachine(
            @Doc("the zone") @Access(Right.USE) ZoneId zoneId,
            @Doc("the networks") @Access(Right.USE) @Required List<NetworkId> networkIds,
            Owner owner,
            @Doc("a name") @Length(10) Optional<String> name,
            @Doc("a password") Optional<Secret> password,
            @Doc("details") Map<String, String> details,
            @Doc("which address in which network") List<Map<String, String>> ipToNetworkList,
            @Doc("the size") Optional<Long> size,
            @Doc("whether to start") @Wire("startVm") Optional<Boolean> start,
            @Doc("until when") Optional<OffsetDateTime> endDate) {}

    @Command(
            name = "listMachines",
            description = "Lists machines.",
            kind = Kind.LIST,
            returns = Machine.class,
            object = "machine",
            answer = "machinesresponse",
            roles = DefaultRole.ADMIN)
    record ListMachines(
            @Doc("the id") @Access(Right.USE) Optional<VmId> id,
            @Doc("names") List<String> names,
            @Doc("tags") @Required Map<String, String> tags,
            Paging paging) {}
}
