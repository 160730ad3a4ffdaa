package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.compute.VmLife.Wish;
import io.haneul.store.compute.VmState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of a machine's life; {@code -Ddocs.update=true} writes its documentation anew. */
final class VmLifeTest {
    private static final Path PAGE = Path.of("../../distribution/docs/reference/vm-states.md");

    @Test
    void noEdgeStandsTwiceAndNoGapIsAnEdge() {
        Set<String> edges = new HashSet<>();
        for (VmLife.Edge edge : VmLife.EDGES) {
            assertTrue(edges.add(edge.from() + ">" + edge.to()), edge.toString());
        }
        for (VmLife.Gap gap : VmLife.GAPS) {
            assertFalse(edges.contains(gap.from() + ">" + gap.to()), gap.toString());
        }
    }

    @Test
    void everyStateButThatOfMigrationIsReached() {
        Set<VmState> reached =
                VmLife.EDGES.stream().map(VmLife.Edge::to).collect(Collectors.toCollection(HashSet::new));
        // new machines begin in it
        reached.add(VmState.STARTING);

        Set<VmState> all = new HashSet<>(Set.of(VmState.values()));
        all.remove(VmState.MIGRATING);
        assertEquals(all, reached);
    }

    @Test
    void everyWishHasAnEdgeFromEachStateItIsAllowedIn() {
        for (Wish wish : Wish.values()) {
            for (VmState state : VmState.values()) {
                if (wish.isAllowedIn(state) && wish != Wish.REBOOT && wish != Wish.UPDATE) {
                    assertTrue(VmLife.EDGES.stream().anyMatch(edge -> edge.from() == state), wish + " in " + state);
                }
            }
        }
    }

    @Test
    void theDocumentationIsWhatTheTableSays() throws IOException {
        String page = render();
        if (Boolean.getBoolean("docs.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE), "run with -Ddocs.update=true");
    }

    private static String render() {
        StringBuilder page = new StringBuilder(
                """
                # The life of a virtual machine

                Generated from `VmLife`. A state changes only along these edges, each by one conditional update.

                | from | to | when |
                |---|---|---|
                """);
        VmLife.EDGES.forEach(edge -> row(page, edge.from().wire(), edge.to().wire(), edge.cause()));
        page.append(
                """

                What never happens, and why:

                | from | to | because |
                |---|---|---|
                """);
        VmLife.GAPS.forEach(gap -> row(page, gap.from().wire(), gap.to().wire(), gap.reason()));
        page.append(
                """

                What may be asked in which state (431 otherwise, 536 while something is under way):

                | to be | takes a machine that is |
                |---|---|
                """);
        for (Wish wish : Wish.values()) {
            page.append("| " + wish.name().toLowerCase(java.util.Locale.ROOT) + " | "
                    + Arrays.stream(VmState.values())
                            .filter(wish::isAllowedIn)
                            .map(VmState::wire)
                            .collect(Collectors.joining(", "))
                    + " |\n");
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String from, String to, String why) {
        page.append("| " + from + " | " + to + " | " + why + " |\n");
    }
}
