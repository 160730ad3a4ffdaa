package io.haneul.engine.compute;

import io.haneul.engine.core.Alerts;
import io.haneul.store.Store;
import io.haneul.store.compute.VmRow;
import io.haneul.store.compute.VmState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what was seen of machines with what is recorded: one query for many. Where a machine has gone off, a job looks again
 * before it believes it; one that runs and should not is told to operators.
 */
final class GuestReports {
    private final Store store;
    private final Lifecycle lifecycle;

    GuestReports(Store store, Lifecycle lifecycle) {
        this.store = store;
        this.lifecycle = lifecycle;
    }

    void heard(List<GuestSeen> guests) {
        Map<UUID, VmRow> rows =
                store
                        .read(tx -> tx.vms()
                                .all(guests.stream()
                                        .map(GuestSeen::vm)
                                        .distinct()
                                        .toList()))
                        .stream()
                        .collect(Collectors.toMap(VmRow::id, Function.identity()));
        for (GuestSeen guest : guests) {
            VmRow row = rows.get(guest.vm());
            if (row != null && guest.at().isAfter(row.updated())) {
                compare(guest, row);
            }
        }
    }

    private void compare(GuestSeen guest, VmRow row) {
        boolean wentOff = !guest.running() && isRunningThere(guest, row);
        boolean strays = guest.running() && row.state() == VmState.STOPPED;
        if (wentOff) {
            store.write(tx -> tx.vms()
                    .find(row.id())
                    .filter(now -> isRunningThere(guest, now) && guest.at().isAfter(now.updated()))
                    .ifPresent(now -> lifecycle.noticeHalt(tx, now)));
        } else if (strays) {
            store.write(tx -> Alerts.raise(
                    tx,
                    Alerts.Kind.MACHINE,
                    "Machine " + row.instanceName() + " is recorded as stopped and runs on host " + guest.host()));
        }
    }

    private static boolean isRunningThere(GuestSeen guest, VmRow row) {
        return row.state() == VmState.RUNNING && guest.host().equals(row.hostId());
    }
}
