package io.haneul.commands.infrastructure;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.model.PodId;
import java.util.Optional;

/** Called to change a pod; what runs is not touched, whatever changes. */
@Command(
        name = "updatePod",
        description = "Updates a Pod.",
        kind = Kind.OBJECT,
        returns = PodResponse.class,
        object = "pod",
        roles = DefaultRole.ADMIN,
        event = "POD.EDIT")
public record UpdatePod(
        @Doc("the ID of the Pod") @Access(Access.Right.OPERATE) PodId id,
        @Doc("the name of the Pod") Optional<String> name,
        @Doc("the starting IP address for the Pod") Optional<String> startIp,
        @Doc("the ending IP address for the Pod") Optional<String> endIp,
        @Doc("the gateway for the Pod") Optional<String> gateway,
        @Doc("the netmask for the Pod") Optional<String> netmask,
        @Doc("Allocation state, Enabled or Disabled") Optional<String> allocationState) {}
