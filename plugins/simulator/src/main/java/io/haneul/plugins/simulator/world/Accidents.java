package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a world without the kernel's doing. */
public final class Accidents {
    private final SimulatedHosts hosts;
    private final SimulatedPools pools;

    Accidents(SimulatedHosts hosts, SimulatedPools pools) {
        this.hosts = hosts;
        this.pools = pools;
    }

    /** The host loses power: its machines are gone, and it answers no more until {@link #hostRevives}. */
    public void hostDies(String host) throws Fault {
        hosts.at(host).die();
    }

    /** A dead host comes back with nothing on it. */
    public void hostRevives(String host) throws Fault {
        hosts.at(host).revive();
    }

    /** A guest shuts itself down. */
    public void guestPowersOff(String host, String machine) throws Fault {
        hosts.at(host).powerOff(machine);
    }

    /** Somebody removes a machine with the host's own tools. */
    public void machineRemoved(String host, String machine) throws Fault {
        hosts.at(host).removeBehindBack(machine);
    }

    /** Somebody removes a volume with the storage's own tools. */
    public void volumeRemoved(String pool, UUID volume) throws Fault {
        pools.at(pool).vanish(volume);
    }

    /** A guest, or an operator, writes into a volume; nobody is told. */
    public void volumeWritten(String pool, UUID volume, String content) throws Fault {
        pools.at(pool).write(volume, content);
    }

    /** Somebody removes the filter of an interface with the host's own tools. */
    public void filterRemoved(String host, UUID nic) throws Fault {
        new Watching(hosts.at(host)).unfilter(Set.of(nic));
    }

    void happen(Orders.Accident accident) throws Fault {
        Orders.Accident.Kind kind = named(accident.kind(), "kind");
        switch (kind) {
            case HOST_DIES -> hostDies(named(accident.host(), "host"));
            case HOST_REVIVES -> hostRevives(named(accident.host(), "host"));
            case GUEST_POWERS_OFF ->
                guestPowersOff(named(accident.host(), "host"), named(accident.machine(), "machine"));
            case MACHINE_REMOVED ->
                machineRemoved(named(accident.host(), "host"), named(accident.machine(), "machine"));
            case VOLUME_REMOVED -> volumeRemoved(named(accident.pool(), "pool"), named(accident.volume(), "volume"));
        }
    }

    private static <T> T named(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("names no " + what);
        }
        return value;
    }
}
