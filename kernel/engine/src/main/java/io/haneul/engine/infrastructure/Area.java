package io.haneul.engine.infrastructure;

import io.haneul.commands.DefaultRole;
import io.haneul.commands.Paging;
import io.haneul.engine.command.Answer;
import io.haneul.engine.command.Caller;
import io.haneul.engine.core.Kernel;
import io.haneul.store.Tx;
import io.haneul.store.query.Page;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * What all commands of this area are made of.
 *
 * @param kernel the engine's
 * @param hosts  in memory
 * @param inUse  what areas above say
 */
record Area(Kernel kernel, Hosts hosts, InUse inUse) {
    /** The two queries of a list. */
    interface Rows<V> {
        /** {@return a page} */
        List<V> page(Tx tx, Page page);

        /** {@return how many there are in all} */
        long count(Tx tx);

        /** {@return the two} */
        static <V> Rows<V> of(BiFunction<Tx, Page, List<V>> page, ToLongFunction<Tx> count) {
            return new Rows<>() {
                @Override
                public List<V> page(Tx tx, Page wanted) {
                    return page.apply(tx, wanted);
                }

                @Override
                public long count(Tx tx) {
                    return count.applyAsLong(tx);
                }
            };
        }
    }

    /** {@return whether the caller may look at what the provider owns} */
    static boolean isOperator(Caller caller) {
        return caller.isRootAdmin() || caller.roleType() == DefaultRole.RESOURCE_ADMIN;
    }

    /** {@return the answer of a list; its rows are counted only when the page does not tell how many there are} */
    <V> Answer list(Paging paging, Rows<V> rows, BiFunction<Tx, V, ? extends Record> form) {
        Page page = kernel.listing().page(paging);
        return kernel.store().read(tx -> {
            List<V> found = rows.page(tx, page);
            boolean isAll = found.size() < page.limit() && (page.offset() == 0 || !found.isEmpty());
            long count = isAll ? page.offset() + found.size() : rows.count(tx);
            return new Answer.Listing(
                    count, found.stream().map(row -> form.apply(tx, row)).toList());
        });
    }

    /** {@return as {@link #list}, for operators; for others nothing} */
    <V> Answer listFor(Caller caller, Paging paging, Rows<V> rows, BiFunction<Tx, V, ? extends Record> form) {
        return isOperator(caller) ? list(paging, rows, form) : nothing();
    }

    static Answer nothing() {
        return new Answer.Listing(0, List.of());
    }

    static Answer one(Record item) {
        return new Answer.Listing(1, List.of(item));
    }
}
