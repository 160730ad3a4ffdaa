package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.ZoneId;
import java.util.Optional;

/** Called to make a pod. */
@Command(
        name = "createPod",
        description = "Creates a new Pod.",
        kind = Kind.OBJECT,
        returns = PodResponse.class,
        object = "pod",
        roles = DefaultRole.ADMIN,
        event = "POD.CREATE")
public record CreatePod(
        @Doc("the Zone ID in which the Pod will be created") @Access(Access.Right.OPERATE) ZoneId zoneId,
        @Doc("the name of the Pod") String name,
        @Doc("the starting IP address for the Pod") Optional<String> startIp,
        @Doc("the ending IP address for the Pod") Optional<String> endIp,
        @Doc("the gateway for the Pod") Optional<String> gateway,
        @Doc("the netmask for the Pod") Optional<String> netmask,
        @Doc("Allocation state, Enabled or Disabled") Optional<String> allocationState) {}
