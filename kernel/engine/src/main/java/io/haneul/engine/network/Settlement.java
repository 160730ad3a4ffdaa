package io.haneul.engine.network;

import io.haneul.model.NetworkId;
import io.haneul.store.Store;
import io.haneul.store.network.NicMark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Writes down what is in force at the providers of networks. A machine's start writes down its own; the rest is gathered. */
final class Settlement {
    private static final int AT_ONCE = 500;

    private final Store store;

    Settlement(Store store) {
        this.store = store;
    }

    /** Writes down those of the marks that nobody has; when there are none, nothing is written. */
    void settle(NetworkId network, Set<Mark> marks) {
        List<Long> changes = marks.stream()
                .filter(Mark.OfChange.class::isInstance)
                .map(mark -> ((Mark.OfChange) mark).number())
                .toList();
        List<NicMark> nics = unsettled(network, marks);
        if (!changes.isEmpty() || !nics.isEmpty()) {
            store.write(tx -> {
                chunks(changes, chunk -> tx.networks().inForce(chunk));
                chunks(nics, chunk -> tx.nics().inForce(chunk));
            });
        }
    }

    private List<NicMark> unsettled(NetworkId network, Set<Mark> marks) {
        Set<NicMark> known = new HashSet<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.OfNic nic) {
                known.add(nic.row());
            }
        }
        return known.isEmpty()
                ? List.of()
                : store.read(tx -> tx.nics().pending(network)).stream()
                        .filter(known::contains)
                        .toList();
    }

    private static <T> void chunks(List<T> all, Consumer<List<T>> write) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            write.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }
}
