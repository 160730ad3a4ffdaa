package io.haneul.testkit;

import static io.haneul.model.FaultKind.INVALID;
import static io.haneul.testkit.Specimens.fault;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.IpAddress;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.network.AddressCounters;
import io.haneul.spi.network.BalanceHealth;
import io.haneul.spi.network.DeviceObservation;
import io.haneul.spi.network.MemberHealth;
import io.haneul.spi.network.NetworkDevice;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.network.NetworkTraffic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A network device in memory. */
final class SoundDevice implements NetworkDevice, BalanceHealth, NetworkTraffic {
    static final Target DEVICE = Target.of(Connection.open("memory:device"));
    static final Target FOREIGN = Target.of(Connection.open("nowhere:1"));
    static final IpAddress ADDRESS = new IpAddress("203.0.113.11");
    static final UUID RULE = new UUID(7, 5);
    static final UUID WELL = new UUID(9, 1);
    static final UUID SICK = new UUID(9, 2);

    long work = 1;

    @Override
    public DeviceObservation probe(Call call, Target target) throws Fault {
        if (!target.equals(DEVICE)) {
            throw fault(INVALID);
        }
        return new DeviceObservation("serial 1", "1", 8, Optional.empty());
    }

    @Override
    public List<MemberHealth> observeMembers(Call call, Target target, NetworkState state) {
        return List.of(new MemberHealth(RULE, WELL, true), new MemberHealth(RULE, SICK, false));
    }

    @Override
    public List<AddressCounters> counters(Call call, Target target, NetworkState state) {
        return List.of(counted(work));
    }

    static AddressCounters counted(long work) {
        return new AddressCounters(
                ADDRESS, Instant.EPOCH, Instant.EPOCH.plusSeconds(work), new Bytes(work), new Bytes(work));
    }
}
