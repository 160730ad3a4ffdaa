package io.haneul.plugins.simulator;

import io.haneul.commands.Success;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.plugins.simulator.DeviceCommands.AddSimulatedDevice;
import io.haneul.plugins.simulator.DeviceCommands.ConfigureSimulatedDevice;
import io.haneul.plugins.simulator.DeviceCommands.DeleteSimulatedDevice;
import io.haneul.plugins.simulator.DeviceCommands.DeviceResponse;
import io.haneul.plugins.simulator.DeviceCommands.ListSimulatedDevices;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The simulator as one who brings API commands: those for its network devices. */
public final class SimulatorHandler implements Handler {
    private static final String TARGET = "commands";
    private static final List<Class<? extends Record>> COMMANDS = List.of(
            AddSimulatedDevice.class,
            ListSimulatedDevices.class,
            ConfigureSimulatedDevice.class,
            DeleteSimulatedDevice.class);

    private final World world;

    /** Makes the component of a simulator's world; all components of one simulator share it. */
    public SimulatorHandler(Simulator simulator) {
        this.world = simulator.world();
    }

    @Override
    public String name() {
        return SimulatorDriver.NAME;
    }

    @Override
    public List<Class<? extends Record>> commands() {
        return COMMANDS;
    }

    @Override
    public Intent intend(Call call, Record command) throws Fault, InterruptedException {
        return world.carryOut(Verb.INTEND, TARGET, () -> intent(command));
    }

    private static Intent intent(Record command) throws Fault {
        if (command instanceof AddSimulatedDevice add) {
            DeviceAddress address = DeviceAddress.parse(add.url());
            return new Intent.AddDevice(
                    SimulatorDevice.NAME,
                    add.physicalNetworkId(),
                    new Connection(add.url(), Optional.empty(), Optional.empty(), Map.of()),
                    add.networks().isPresent() ? networks(add.networks().get(), address) : OptionalInt.empty(),
                    add.dedicated().orElse(false));
        }
        if (command instanceof ListSimulatedDevices list) {
            return new Intent.ListDevices(SimulatorDevice.NAME, list.physicalNetworkId(), list.id());
        }
        if (command instanceof ConfigureSimulatedDevice configure) {
            return new Intent.UpdateDevice(configure.id(), positive(configure.networks()), Map.of());
        }
        if (command instanceof DeleteSimulatedDevice delete) {
            return new Intent.RemoveDevice(delete.id());
        }
        throw new Fault(FaultKind.INVALID, command.getClass().getSimpleName() + " is no command of the simulator");
    }

    private static OptionalInt networks(int wanted, DeviceAddress address) throws Fault {
        if (wanted > address.networks()) {
            throw new Fault(
                    FaultKind.INVALID, "networks is " + wanted + "; the device serves at most " + address.networks());
        }
        return positive(wanted);
    }

    private static OptionalInt positive(int wanted) throws Fault {
        if (wanted < 1) {
            throw new Fault(FaultKind.INVALID, "networks is " + wanted + "; a device serves one network or more");
        }
        return OptionalInt.of(wanted);
    }

    @Override
    public Record answer(Record command, IntentDone done) {
        if (done instanceof IntentDone.Device device) {
            return new DeviceResponse(
                    device.id(),
                    device.provider(),
                    device.physicalNetwork(),
                    device.url(),
                    device.networks(),
                    device.used(),
                    device.dedicated(),
                    device.state());
        }
        return Success.plain();
    }
}
