package io.haneul.engine.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Command, thing of another, role: across the walls nothing is read, changed, or so much as told to be there. A new command is
 * in it as soon as it is registered; a new kind of thing has to be added to {@link Estate}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MatrixTest {
    private Estate estate;
    private Things things;
    private Rows before;

    @BeforeAll
    void build(@TempDir Path data) {
        estate = Estate.build(data);
        things = Things.read(estate.cloud().schema());
        before = Rows.read(estate.cloud().schema());
    }

    @AfterAll
    void close() {
        estate.close();
    }

    @Test
    void everybodyHasOneOfEveryKindOfThing() {
        assertEquals(
                Set.of(),
                new ReferenceCells(estate, things).lacking(),
                "add to Estate what tenants have of these, or to Calls in which table they stand");
    }

    @Test
    void aReferenceThroughAWallIsLikeOneToNothing(TestReporter reporter) {
        ReferenceCells cells = new ReferenceCells(estate, things);
        requireNone(cells.findings());

        reporter.publishEntry("references", cells.counts().toString());
        assertTrue(cells.counts().get("stopped at the wall") > 1500, cells.counts()::toString);
    }

    @Test
    void noListShowsOrCountsWhatIsBehindAWall(TestReporter reporter) {
        ListCells cells = new ListCells(estate, things);
        requireNone(cells.findings());

        reporter.publishEntry("lists", cells.counts().toString());
        assertTrue(cells.counts().get("with items") > 1000, cells.counts()::toString);
    }

    private void requireNone(Collection<String> findings) {
        List<String> all = new ArrayList<>(findings);
        all.addAll(before.changesTo(Rows.read(estate.cloud().schema())));
        assertEquals("", String.join("\n", all));
    }
}
