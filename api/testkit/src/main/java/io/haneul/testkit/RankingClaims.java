package io.haneul.testkit;

import io.haneul.spi.placement.Ranking;
import io.haneul.spi.placement.Ranking.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What holds for the answer of every allocator. */
final class RankingClaims {
    private RankingClaims() {}

    static <C, I> void check(
            Claims claims, List<C> candidates, Function<C, I> id, Function<List<C>, Ranking<I>> order) {
        Ranking<I> ranking = order.apply(candidates);
        List<I> answered = new ArrayList<>(ranking.ordered());
        ranking.rejected().stream().map(Rejection::candidate).forEach(answered::add);
        Set<I> asked = new HashSet<>(candidates.stream().map(id).toList());
        claims.that("every candidate is ordered or rejected", new HashSet<>(answered).containsAll(asked), ranking);
        claims.that("nothing but a candidate is answered", asked.containsAll(answered), ranking);
        claims.that("no candidate is answered twice", answered.size() == asked.size(), ranking);
        claims.that(
                "every rejection has a reason",
                ranking.rejected().stream()
                        .noneMatch(rejection -> rejection.reason().isBlank()),
                ranking.rejected());
        claims.that("the same question has the same answer", ranking.equals(order.apply(candidates)));
    }
}
