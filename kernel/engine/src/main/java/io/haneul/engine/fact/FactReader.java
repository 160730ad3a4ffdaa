package io.haneul.engine.fact;

import io.haneul.engine.compute.Compute;
import io.haneul.engine.compute.GuestSeen;
import io.haneul.engine.core.Alerts;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.model.DeviceId;
import io.haneul.spi.service.Fact;
import io.haneul.spi.service.FactTarget;
import io.haneul.store.plugin.DeviceState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Compares facts with what is recorded. Only what differs costs something: a look at a host, a job that looks at a machine
 * again before it believes anything, a device's state.
 */
public final class FactReader {
    private static final int CHUNK = 500;
    /** After which a fact that was found to be known already is compared again. */
    private static final long KNOWN_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Kernel kernel;
    private final Infrastructure infrastructure;
    private final Compute compute;
    private final GuestMemory known = new GuestMemory(KNOWN_NANOS);

    /** What compares facts about hosts, machines and devices. */
    public FactReader(Kernel kernel, Infrastructure infrastructure, Compute compute) {
        this.kernel = kernel;
        this.infrastructure = infrastructure;
        this.compute = compute;
    }

    /** A fact about a target. */
    record Seen(FactTarget target, Fact fact) {}

    void read(List<Seen> facts) {
        List<GuestSeen> guests = new ArrayList<>();
        for (Seen seen : facts) {
            if (seen.target() instanceof FactTarget.OfHost of) {
                host(of, seen.fact());
            } else if (seen.target() instanceof FactTarget.OfDevice of) {
                device(of.device(), seen.fact());
            } else if (seen.target() instanceof FactTarget.OfVm of && seen.fact() instanceof Fact.GuestPowered power) {
                guests.add(new GuestSeen(
                        of.vm(), of.host(), power.power() == Fact.GuestPowered.Power.RUNNING, power.at()));
            }
        }
        guests(guests.stream().filter(guest -> !known.knows(guest)).toList());
    }

    private void host(FactTarget.OfHost of, Fact fact) {
        if (fact instanceof Fact.Silent) {
            infrastructure.heard(of.host(), false);
        } else if (fact instanceof Fact.Answers) {
            infrastructure.heard(of.host(), true);
        } else if (fact instanceof Fact.Restarted restarted) {
            infrastructure.heardRestart(of.host(), restarted.boot());
        }
    }

    private void guests(List<GuestSeen> guests) {
        for (int from = 0; from < guests.size(); from += CHUNK) {
            List<GuestSeen> chunk = guests.subList(from, Math.min(guests.size(), from + CHUNK));
            compute.heard(chunk);
            chunk.forEach(known::remember);
        }
    }

    private void device(DeviceId id, Fact fact) {
        if (fact instanceof Fact.Silent silent) {
            move(id, DeviceState.ENABLED, DeviceState.ALERT, silent.reason());
        } else if (fact instanceof Fact.Answers) {
            move(id, DeviceState.ALERT, DeviceState.ENABLED, "it answers");
        }
    }

    private void move(DeviceId id, DeviceState from, DeviceState to, String reason) {
        boolean differs =
                kernel.store().read(tx -> tx.devices().find(id)).stream().anyMatch(device -> device.state() == from);
        if (!differs) {
            return;
        }
        kernel.store().write(tx -> {
            if (tx.devices().transition(id, from, to) == 1 && to == DeviceState.ALERT) {
                Alerts.raise(tx, Alerts.Kind.ROUTING, "Network device " + id + " is in alert: " + reason);
            }
        });
    }
}
