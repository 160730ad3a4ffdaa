package io.haneul.engine.core;

import io.haneul.model.AlertId;
import io.haneul.store.NewIds;
import io.haneul.store.Tx;
import io.haneul.store.alert.AlertRow;
import java.time.Duration;

/** Tells operators what they should look at, in the transaction that noticed it. Never a secret in a description. */
public final class Alerts {
    /** The same is not told twice within it. */
    private static final Duration QUIET = Duration.ofHours(1);

    private static final int LONGEST = 1024;

    private Alerts() {}

    /** What an alert is about, with its number and name on the wire. */
    public enum Kind {
        MEMORY(0, "ALERT.MEMORY"),
        CPU(1, "ALERT.CPU"),
        STORAGE(2, "ALERT.STORAGE"),
        STORAGE_ALLOCATED(3, "ALERT.STORAGE.ALLOCATED"),
        PUBLIC_ADDRESSES(4, "ALERT.NETWORK.PUBLICIP"),
        PRIVATE_ADDRESSES(5, "ALERT.NETWORK.PRIVATEIP"),
        SECONDARY_STORAGE(6, "ALERT.SECONDARY.STORAGE"),
        HOST(7, "ALERT.COMPUTE.HOST"),
        MACHINE(8, "ALERT.USERVM"),
        ROUTER(9, "ALERT.SERVICE.DOMAINROUTER"),
        ROUTING(11, "ALERT.SERVICE.ROUTING"),
        STORAGE_MISC(12, "ALERT.STORAGE.MISC"),
        MANAGEMENT_SERVER(14, "ALERT.MANAGEMENT"),
        VLAN(18, "ALERT.NETWORK.VLAN");

        private final int number;
        private final String wire;

        Kind(int number, String wire) {
            this.number = number;
            this.wire = wire;
        }
    }

    /** Raises an alert, unless the same one was raised within the last hour. */
    public static void raise(Tx tx, Kind kind, String description) {
        String text = description.length() > LONGEST ? description.substring(0, LONGEST) : description;
        AlertRow alert = new AlertRow(NewIds.of(AlertId.class), kind.number, kind.wire, text, tx.now());
        tx.alerts().insertUnlessToldSince(alert, tx.now().minus(QUIET));
    }
}
