package io.haneul.engine.network;

import io.haneul.model.NetworkId;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import io.haneul.store.Store;
import io.haneul.store.network.RefusedRuleRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down which rules the providers of networks could not take, for operators. What was written is remembered for as long
 * as this server hands out the network's revisions, so that a push which refuses what the last one did, mostly nothing, writes
 * nothing. Safe for any number of threads.
 */
final class RefusedRules {
    private static final Logger LOG = LoggerFactory.getLogger(RefusedRules.class);
    private static final int MANY = 20_000;
    private static final int LONGEST = 1024;

    private final Store store;
    private final Map<Slice, Written> written = new ConcurrentHashMap<>();

    private record Slice(NetworkId network, String provider) {}

    /**
     * What stands in the rows of a slice.
     *
     * @param block of revisions in which nobody else has written there
     */
    private record Written(long block, Map<UUID, String> reasons) {}

    RefusedRules(Store store) {
        this.store = store;
    }

    /** Takes down what a provider made of a network's state. */
    void note(NetworkState state, String provider, NetworkReport report) {
        Map<UUID, String> reasons = new TreeMap<>();
        report.refused().forEach(rule -> reasons.put(rule.rule(), abridged(rule.reason())));
        Slice slice = new Slice(state.network(), provider);
        Written now = new Written(Revisions.block(state.revision()), Map.copyOf(reasons));
        if (now.equals(written.get(slice))) {
            return;
        }
        reasons.forEach((rule, reason) ->
                LOG.warn("network {}: {} refused rule {}: {}", state.network(), provider, rule, reason));
        if (!reasons.isEmpty() || !stored(slice).isEmpty()) {
            write(slice, reasons);
        }
        if (written.size() > MANY) {
            written.clear();
        }
        written.put(slice, now);
    }

    private List<RefusedRuleRow> stored(Slice slice) {
        return store.read(tx -> tx.networks().refusedBy(slice.network(), slice.provider()));
    }

    private void write(Slice slice, Map<UUID, String> reasons) {
        store.write(tx -> {
            Instant now = tx.now();
            tx.networks().taken(slice.network(), slice.provider(), List.copyOf(reasons.keySet()));
            reasons.forEach((rule, reason) ->
                    tx.networks().refused(new RefusedRuleRow(slice.network(), slice.provider(), rule, reason, now)));
        });
    }

    private static String abridged(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "\u2026";
    }
}
