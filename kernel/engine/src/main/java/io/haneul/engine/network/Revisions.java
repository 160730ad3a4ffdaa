package io.haneul.engine.network;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.NetworkId;
import io.haneul.store.NewIds;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers the readings of networks, so that of two states a provider is told the one with the higher number was read later,
 * whichever servers read them. A network's numbers are handed out in memory, by the server that owns them, from a block that it
 * took in a transaction; whoever takes the next block owns them then. A reading counts only if at its end its number is still
 * the last one handed out here, and this server still owns the numbers: so a later number belongs to a later reading.
 */
final class Revisions {
    private static final long BLOCK = 1 << 20;
    private static final int MANY = 20_000;
    private static final int TRIES = 20;

    private final Store store;
    private final UUID self = NewIds.next();
    private final Map<NetworkId, Block> blocks = new ConcurrentHashMap<>();

    /**
     * Numbers of a network.
     *
     * @param base before the first of them
     * @param last handed out
     */
    private record Block(long base, AtomicLong last) {
        static Block after(long base) {
            return new Block(base, new AtomicLong(base));
        }
    }

    Revisions(Store store) {
        this.store = store;
    }

    /** {@return the block a number is of; between two numbers of one block nobody else has handed out any} */
    static long block(long number) {
        return number / BLOCK;
    }

    /**
     * Reads a network under a number of its own.
     *
     * @param reading is given the number; may be run several times
     * @return what was read; empty when the network is gone
     * @throws Fault UNREACHABLE when others read it so often that no reading was the last one
     */
    <T> Optional<T> read(NetworkId network, Reading<T> reading) throws Fault {
        for (int i = 0; i < TRIES; i++) {
            Optional<Long> number = next(network);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            Read<T> read = store.read(tx -> {
                T value = reading.of(tx, number.get());
                return new Read<>(value, tx.networks().owns(network, self));
            });
            if (!read.owned()) {
                blocks.remove(network);
            } else if (isLast(network, number.get())) {
                return Optional.of(read.value());
            }
        }
        throw new Fault(FaultKind.UNREACHABLE, "network " + network + " is being read by too many at once");
    }

    /** What reads a network. */
    @FunctionalInterface
    interface Reading<T> {
        /** {@return what was read, each statement seeing what is committed by then} */
        T of(Tx tx, long number);
    }

    private record Read<T>(T value, boolean owned) {}

    private boolean isLast(NetworkId network, long number) {
        Block block = blocks.get(network);
        return block != null && block.last().get() == number;
    }

    private Optional<Long> next(NetworkId network) {
        Block block = blocks.get(network);
        if (block != null) {
            long number = block.last().incrementAndGet();
            if (number < block.base() + BLOCK) {
                return Optional.of(number);
            }
        }
        return newest(network);
    }

    /** {@return a number above all that any server has handed out; empty when the network is gone} It costs a commit. */
    Optional<Long> newest(NetworkId network) {
        if (blocks.size() > MANY) {
            blocks.clear();
        }
        Optional<Long> base = store.inTransaction(tx -> tx.networks().own(network, self, BLOCK) == 0
                ? Optional.empty()
                : Optional.of(tx.networks().revision(network)));
        return base.map(Block::after)
                .map(block -> blocks.merge(network, block, (there, here) -> there.base() > here.base() ? there : here))
                .map(block -> block.last().incrementAndGet());
    }
}
