package io.haneul.plugins.simulator;

import io.haneul.commands.Access;
import io.haneul.commands.Command;
import io.haneul.commands.DefaultRole;
import io.haneul.commands.Doc;
import io.haneul.commands.Kind;
import io.haneul.commands.Paging;
import io.haneul.commands.Success;
import io.haneul.model.DeviceId;
import io.haneul.model.PhysicalNetworkId;
import java.util.Optional;

/** The API commands of the simulated device. */
final class DeviceCommands {
    private static final String SINCE = "haneul-0.1";

    private DeviceCommands() {}

    /** Called to let a simulated device serve guest networks. */
    @Command(
            name = "addSimulatedDevice",
            description = "Adds a simulated network device.",
            kind = Kind.ASYNC_CREATE,
            returns = DeviceResponse.class,
            object = "simulateddevice",
            roles = DefaultRole.ADMIN,
            event = "SIMULATED.DEVICE.ADD",
            since = SINCE)
    record AddSimulatedDevice(
            @Doc("the physical network it serves") @Access(Access.Right.OPERATE) PhysicalNetworkId physicalNetworkId,
            @Doc("where it is: sim-device://NAME?networks=NUMBER") String url,
            @Doc("how many networks it may serve at most; as many as it can by default") Optional<Integer> networks,
            @Doc("whether it serves one account only; false by default") Optional<Boolean> dedicated) {}

    /** Called to see the simulated devices. */
    @Command(
            name = "listSimulatedDevices",
            description = "Lists simulated network devices.",
            kind = Kind.LIST,
            returns = DeviceResponse.class,
            object = "simulateddevice",
            roles = DefaultRole.ADMIN,
            since = SINCE)
    record ListSimulatedDevices(
            @Doc("exactly this one") @Access(Access.Right.USE) Optional<DeviceId> id,
            @Doc("only those that serve this physical network") @Access(Access.Right.USE)
                    Optional<PhysicalNetworkId> physicalNetworkId,
            Paging paging) {}

    /** Called to change how many networks a simulated device may serve. */
    @Command(
            name = "configureSimulatedDevice",
            description = "Changes a simulated network device.",
            kind = Kind.OBJECT,
            returns = DeviceResponse.class,
            object = "simulateddevice",
            roles = DefaultRole.ADMIN,
            event = "SIMULATED.DEVICE.CONFIGURE",
            since = SINCE)
    record ConfigureSimulatedDevice(
            @Doc("the device") @Access(Access.Right.OWN) DeviceId id,
            @Doc("how many networks it may serve at most") Integer networks) {}

    /** Called to take a simulated device away. */
    @Command(
            name = "deleteSimulatedDevice",
            description = "Removes a simulated network device.",
            kind = Kind.OBJECT,
            returns = Success.class,
            roles = DefaultRole.ADMIN,
            event = "SIMULATED.DEVICE.DELETE",
            since = SINCE)
    record DeleteSimulatedDevice(@Doc("the device") @Access(Access.Right.OWN) DeviceId id) {}

    /** A simulated device. */
    record DeviceResponse(
            @Doc("the device") DeviceId id,
            @Doc("the network service provider it is of") String provider,
            @Doc("the physical network it serves") PhysicalNetworkId physicalNetworkId,
            @Doc("where it is") String url,
            @Doc("how many networks it may serve at most") Integer networks,
            @Doc("how many networks it serves") Integer used,
            @Doc("whether it serves one account only") Boolean dedicated,
            @Doc("Enabled, Disabled or Alert") String state) {}
}
