package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Caller;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.Kept;
import io.haneul.engine.testing.LiveZone;
import io.haneul.store.compute.SnapshotType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotPoliciesTest {
    @TempDir
    static Path data;

    private static LiveZone cloud;
    private static Caller admin;
    private static String root;

    @BeforeAll
    static void open() {
        cloud = LiveZone.of(data, 1, 1);
        admin = cloud.admin();
        String vm = cloud.running(admin, cloud.network(admin, "net"), "holder");
        root = cloud.server().id("listVolumes", "virtualmachineid", vm);
        cloud.server().call("updateConfiguration", "name", SnapshotPolicies.LOOK_INTERVAL, "value", "1");
    }

    @AfterAll
    static void close() {
        cloud.close();
    }

    private static String[] policy(String interval, String schedule, String timezone, String most) {
        return new String[] {
            "volumeid", root, "intervaltype", interval, "schedule", schedule, "timezone", timezone, "maxsnaps", most
        };
    }

    private static void makeDue(String policy) {
        try (var connection = cloud.schema().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update snapshot_policy set next_run = '2020-01-01' where id = '" + policy + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> kept() {
        return cloud.list(admin, "listSnapshots", "volumeid", root, "snapshottype", "RECURRING").stream()
                .filter(snapshot -> snapshot.get("state").equals("BackedUp"))
                .map(snapshot -> snapshot.get("id"))
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > patience) {
                throw new AssertionError("it does not come");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void aPolicyHasSnapshotsTakenAndKeepsTheNewest() {
        Map<String, Object> made = cloud.one(admin, "createSnapshotPolicy", policy("DAILY", "30:2", "UTC", "2"));
        String id = String.valueOf(made.get("id"));
        assertEquals(1, made.get("intervaltype"));
        assertEquals(2, made.get("maxsnaps"));

        List<Object> seen = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            int before = seen.size();
            makeDue(id);
            await(() -> {
                kept().stream().filter(snapshot -> !seen.contains(snapshot)).forEach(seen::add);
                return seen.size() > before;
            });
        }

        await(() -> kept().size() == 2);
        assertEquals(seen.subList(1, 3), kept());
        await(() -> Kept.in(cloud.simulator()).snapshots().size() == 2);
        assertEquals(
                "DAILY",
                cloud.list(admin, "listSnapshots", "intervaltype", "DAILY")
                        .get(0)
                        .get("intervaltype"));
        cloud.server().call("deleteSnapshotPolicies", "id", id);
        assertEquals(List.of(), cloud.list(admin, "listSnapshotPolicies", "id", id));
        assertEquals(2, kept().size());
    }

    @Test
    void aSecondPolicyOfAnIntervalTakesThePlaceOfTheFirst() {
        Object first = cloud.one(admin, "createSnapshotPolicy", policy("WEEKLY", "0:3:1", "UTC", "1"))
                .get("id");

        Map<String, Object> second =
                cloud.one(admin, "createSnapshotPolicy", policy("WEEKLY", "15:4:7", "Europe/Berlin", "3"));

        assertEquals(first, second.get("id"));
        assertEquals("15:4:7", second.get("schedule"));
        assertEquals("Europe/Berlin", second.get("timezone"));
        cloud.done(admin, "updateSnapshotPolicy", "id", String.valueOf(first), "fordisplay", "false");
        assertEquals(
                false,
                cloud.list(admin, "listSnapshotPolicies", "id", String.valueOf(first))
                        .get(0)
                        .get("fordisplay"));
    }

    @Test
    void whatASchedulesFormDoesNotAllowIsRefused() {
        List<String[]> wrong = List.of(
                policy("DAILY", "30", "UTC", "1"),
                policy("DAILY", "60:2", "UTC", "1"),
                policy("HOURLY", "1:2", "UTC", "1"),
                policy("WEEKLY", "0:0:8", "UTC", "1"),
                policy("MONTHLY", "0:0:29", "UTC", "1"),
                policy("YEARLY", "0:0:1", "UTC", "1"),
                policy("DAILY", "0:0", "Mars/Olympus", "1"),
                policy("DAILY", "0:0", "UTC", "9"),
                policy("DAILY", "0:0", "UTC", "0"));
        for (String[] parameters : wrong) {
            assertThrows(
                    Refusal.class,
                    () -> cloud.server().call("createSnapshotPolicy", parameters),
                    String.join(" ", parameters));
        }
    }

    private static String next(SnapshotType type, String schedule, String zone, String after) {
        return SnapshotTimes.Schedule.of(type, schedule)
                .after(Instant.parse(after), SnapshotTimes.zone(zone))
                .toString();
    }

    @Test
    void schedulesAreMeantInTheirTimeZones() {
        assertEquals("2026-11-28T19:05:00Z", next(SnapshotType.HOURLY, "5", "UTC", "2026-11-28T18:05:00Z"));
        // half past the hour in India is no half hour elsewhere
        assertEquals("2026-11-28T18:35:00Z", next(SnapshotType.HOURLY, "5", "Asia/Kolkata", "2026-11-28T18:00:00Z"));
        assertEquals("2026-11-29T01:30:00Z", next(SnapshotType.DAILY, "30:2", "Europe/Berlin", "2026-11-28T12:00:00Z"));
        assertEquals("2026-07-01T00:30:00Z", next(SnapshotType.DAILY, "30:2", "Europe/Berlin", "2026-06-30T12:00:00Z"));
        // 2026-11-29 is a Sunday, the first day of the week on the wire
        assertEquals("2026-11-29T00:00:00Z", next(SnapshotType.WEEKLY, "0:0:1", "UTC", "2026-11-28T12:00:00Z"));
        assertEquals("2026-12-05T00:00:00Z", next(SnapshotType.WEEKLY, "0:0:7", "UTC", "2026-11-28T12:00:00Z"));
        assertEquals("2027-02-28T23:59:00Z", next(SnapshotType.MONTHLY, "59:23:28", "UTC", "2027-01-29T00:00:00Z"));
        // clocks go from 2:00 to 3:00 in Berlin that night: half past two is half past three there
        assertEquals("2027-03-28T01:30:00Z", next(SnapshotType.DAILY, "30:2", "Europe/Berlin", "2027-03-27T12:00:00Z"));
        assertTrue(SnapshotTimes.zone("EST") != null && SnapshotTimes.zone("GMT+2") != null);
    }
}
