package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is seen of a host and its machines, and what the whole host is told. The host's lock is held throughout. */
public final class Watching {
    private final SimulatedHost host;

    Watching(SimulatedHost host) {
        this.host = host;
    }

    /** A machine that runs, and for how long it has, as far as this process knows. */
    public record Running(Machine machine, Duration since) {}

    public Machine running(UUID id, long epoch) throws Fault {
        synchronized (host) {
            return host.put(host.held(id, epoch));
        }
    }

    public List<Running> running() throws Fault {
        synchronized (host) {
            host.requireAlive();
            return host.contents().machines().stream()
                    .filter(Machine::runs)
                    .map(machine -> new Running(machine, host.runningFor(machine.id())))
                    .toList();
        }
    }

    public HostFacts facts() throws Fault {
        synchronized (host) {
            return host.requireAlive();
        }
    }

    /** {@return the filters in force of those that were wanted} */
    public List<Filter> filter(List<Filter> wanted) throws Fault {
        synchronized (host) {
            host.requireAlive();
            List<Filter> inForce = new ArrayList<>();
            for (Filter filter : wanted) {
                Filter there = host.extras().filters().get(filter.nic());
                boolean newer = there != null && there.revision() > filter.revision();
                if (!newer && !filter.equals(there)) {
                    host.write(new HostEntry.FilterIs(filter));
                }
                inForce.add(newer ? there : filter);
            }
            return inForce;
        }
    }

    public void unfilter(Set<UUID> nics) throws Fault {
        synchronized (host) {
            host.requireAlive();
            for (UUID nic : nics) {
                if (host.extras().filters().containsKey(nic)) {
                    host.write(new HostEntry.FilterGone(nic));
                }
            }
        }
    }

    public Map<UUID, Long> filters() throws Fault {
        synchronized (host) {
            host.requireAlive();
            Map<UUID, Long> revisions = new HashMap<>();
            host.extras().filters().forEach((nic, filter) -> revisions.put(nic, filter.revision()));
            return revisions;
        }
    }

    public void spare() throws Fault {
        synchronized (host) {
            host.requireAlive();
            if (host.extras().service() == HostExtras.Service.SERVING) {
                host.write(new HostEntry.ServiceIs(HostExtras.Service.SPARED));
            }
        }
    }

    public void maintain() throws Fault {
        synchronized (host) {
            host.requireAlive();
            long running =
                    host.contents().machines().stream().filter(Machine::runs).count();
            if (running > 0) {
                throw new Fault(FaultKind.CONFLICT, running + " machines still run on host " + host.path());
            }
            if (host.extras().service() != HostExtras.Service.MAINTENANCE) {
                host.write(new HostEntry.ServiceIs(HostExtras.Service.MAINTENANCE));
            }
        }
    }

    public void serve() throws Fault {
        synchronized (host) {
            host.requireAlive();
            if (host.extras().service() != HostExtras.Service.SERVING) {
                host.write(new HostEntry.ServiceIs(HostExtras.Service.SERVING));
            }
        }
    }

    /** {@return whether the host has lost power} */
    public boolean isDead() {
        synchronized (host) {
            return host.contents().isDead();
        }
    }
}
