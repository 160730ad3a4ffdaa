package io.haneul.engine.placement;

import io.haneul.engine.provider.Providers;
import io.haneul.model.Fault;
import io.haneul.model.ZoneId;
import io.haneul.spi.Provider;
import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The allocators of one role in the order operators set. The first that is there gives the order; each after it is shown what
 * those before it left, and may leave out more. One that is not there, or fails, is passed over: the next machine is worth
 * more than its preference. Without any, the order in which things were added stands.
 *
 * @param <P> the role
 */
final class Chain<P extends Provider> {
    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

    private final String role;
    private final Providers<P> allocators;
    private final Function<ZoneId, List<String>> order;

    /** @param order names of allocators as they are set for a zone, read anew each time */
    Chain(String role, Providers<P> allocators, Function<ZoneId, List<String>> order) {
        this.role = role;
        this.allocators = allocators;
        this.order = order;
    }

    /**
     * What the chain makes of candidates.
     *
     * @param ordered best first
     * @param left    out, with the reason
     * @param by      the allocators that answered, the one that gave the order first
     * @param remarks on allocators that did not
     */
    record Ranked<I>(List<I> ordered, List<Left<I>> left, List<String> by, List<String> remarks) {}

    /** A candidate left out by an allocator. */
    record Left<I>(I candidate, String reason, String by) {}

    <C, I> Ranked<I> rank(ZoneId zone, Map<I, C> candidates, BiFunction<P, List<C>, Ranking<I>> question) {
        List<I> ordered = List.copyOf(candidates.keySet());
        List<Left<I>> left = new ArrayList<>();
        List<String> by = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String name : ordered.isEmpty() ? List.<String>of() : order.apply(zone)) {
            List<C> asked = ordered.stream().map(candidates::get).toList();
            try {
                Optional<Ranking<I>> answer = allocators.ask(name, allocator -> question.apply(allocator, asked));
                if (answer.isEmpty()) {
                    remarks.add(role + " " + name + " is not there");
                    continue;
                }
                List<I> preferred = read(name, ordered, answer.get(), left);
                ordered = by.isEmpty() ? preferred : inOrder(ordered, preferred);
                by.add(name);
            } catch (Fault fault) {
                LOG.warn("{} {} is passed over: {}", role, name, fault.getMessage());
                remarks.add(role + " " + name + " is passed over: " + fault.getMessage());
            }
        }
        return new Ranked<>(ordered, left, by, remarks);
    }

    /** What an allocator answers that was not asked is dropped, and what it does not answer is left out. */
    private static <I> List<I> read(String name, List<I> asked, Ranking<I> answer, List<Left<I>> left) {
        Set<I> open = new LinkedHashSet<>(asked);
        List<I> preferred = answer.ordered().stream().filter(open::remove).toList();
        for (Rejection<I> rejection : answer.rejected()) {
            if (open.remove(rejection.candidate())) {
                left.add(new Left<>(rejection.candidate(), rejection.reason(), name));
            }
        }
        open.forEach(silent -> left.add(new Left<>(silent, "it said nothing of it", name)));
        return preferred;
    }

    private static <I> List<I> inOrder(List<I> order, List<I> some) {
        Set<I> kept = new HashSet<>(some);
        return order.stream().filter(kept::contains).toList();
    }
}
