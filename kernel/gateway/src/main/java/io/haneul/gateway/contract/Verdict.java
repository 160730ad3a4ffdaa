package io.haneul.gateway.contract;

import java.util.List;
import java.util.Optional;

/**
 * What has come out of a comparison.
 *
 * @param contract    with what a server was compared
 * @param server      what it serves
 * @param reviewed    what is known of it
 * @param differences all there are
 * @param unreviewed  differences for which there is no reason
 * @param stale       reviewed lines that stand for nothing any more, or name one such thing among others
 */
record Verdict(
        Api contract,
        Api server,
        Reviewed reviewed,
        List<Difference> differences,
        List<Difference> unreviewed,
        List<String> stale) {
    static Verdict of(Api contract, Api server, Reviewed reviewed) {
        List<Difference> differences = Comparison.of(contract, server);
        List<Difference> unreviewed = differences.stream()
                .filter(difference -> reviewed.reason(difference).isEmpty())
                .toList();
        return new Verdict(contract, server, reviewed, differences, unreviewed, reviewed.stale(differences));
    }

    /** {@return for how much the differences count} */
    int weight() {
        return Reviewed.weight(differences);
    }

    /** {@return that the count is not the reviewed one, in words} */
    Optional<String> countFault() {
        int now = weight();
        return reviewed.count()
                .filter(before -> before != now)
                .map(before -> now > before
                        ? "the differences count for " + now + ", and " + before
                                + " were reviewed: they may only get less"
                        : "the differences count for " + now + " only: say so in place of " + before);
    }

    /** {@return whether all is as reviewed} */
    boolean isFine() {
        return unreviewed.isEmpty() && stale.isEmpty() && countFault().isEmpty();
    }
}
