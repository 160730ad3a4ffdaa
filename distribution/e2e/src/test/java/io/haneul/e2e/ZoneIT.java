package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A zone built by the order of a stock deployer's calls, used, and taken down. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ZoneIT {

    /** What happened is remembered when what it happened to is gone. */
    private static final Set<String> MEMORY = Set.of("event", "job", "job_history");

    @TempDir
    private Path directory;

    @Test
    void nothingIsLeftOfAZoneThatWasBuiltAndTakenDown() throws Exception {
        Cloud cloud = Cloud.start(directory, "--zone", "none");
        try (Connection database = Rows.connect(cloud.launcher())) {
            Map<String, Long> before = rows(database);

            Scripts.assertPassed(cloud.python("zone_suite.py"));

            assertEquals(before, rows(database));
        } finally {
            cloud.stop();
        }
    }

    private static Map<String, Long> rows(Connection database) throws Exception {
        Map<String, Long> rows = Rows.count(database);
        rows.keySet().removeAll(MEMORY);
        return rows;
    }
}
