package io.haneul.engine.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.command.Caller;
import io.haneul.engine.testing.TestCloud;
import io.haneul.store.job.JobRow;
import io.haneul.store.job.JobState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OperatingSystemsTest {
    @Test
    void anOperatingSystemIsAddedHiddenRenamedAndRemoved() {
        try (TestCloud cloud = TestCloud.empty()) {
            Caller admin = cloud.admin();
            Object category = cloud.list(admin, "listOsCategories").get(0).get("id");

            JobRow added = cloud.job(admin, "addGuestOs", "osdisplayname", "Mine", "oscategoryid", category);

            assertEquals(JobState.SUCCEEDED, added.state(), String.valueOf(added.errorText()));
            Map<String, Object> mine =
                    cloud.list(admin, "listOsTypes", "description", "Mine").get(0);
            assertEquals(true, mine.get("isuserdefined"));
            assertEquals(category, mine.get("oscategoryid"));
            Object id = mine.get("id");
            assertTrue(cloud.refused(admin, "addGuestOs", "osdisplayname", "Mine", "oscategoryid", category)
                    .getMessage()
                    .contains("of that name"));
            cloud.job(admin, "updateGuestOs", "id", id, "osdisplayname", "Ours", "fordisplay", "false");
            assertEquals(List.of("Ours"), cloud.names(admin, "description", "listOsTypes", "fordisplay", "false"));
            cloud.job(admin, "removeGuestOs", "id", id);
            assertEquals(List.of(), cloud.list(admin, "listOsTypes", "id", id));
        }
    }

    @Test
    void thoseOfTheProductStayAsTheyAre() {
        try (TestCloud cloud = TestCloud.empty()) {
            Object id = cloud.list(cloud.admin(), "listOsTypes").get(0).get("id");

            for (String command : List.of("updateGuestOs", "removeGuestOs")) {
                assertTrue(
                        cloud.refused(cloud.admin(), command, "id", id)
                                .getMessage()
                                .contains("the product"),
                        command);
            }
        }
    }
}
