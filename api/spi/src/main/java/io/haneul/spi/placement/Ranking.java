package io.haneul.spi.placement;

import java.util.List;

/**
 * An allocator's answer.
 *
 * @param ordered  best first
 * @param rejected with the reason for each
 */
public record Ranking<I>(List<I> ordered, List<Rejection<I>> rejected) {
    public Ranking {
        ordered = List.copyOf(ordered);
        rejected = List.copyOf(rejected);
    }

    /**
     * A candidate left out.
     *
     * @param candidate which
     * @param reason    for the operator, such as {@code "too many machines of this account"}
     */
    public record Rejection<I>(I candidate, String reason) {}
}
