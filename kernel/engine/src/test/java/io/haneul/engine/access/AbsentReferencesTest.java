package io.haneul.engine.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.commands.Kind;
import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.CommandDescriptor;
import io.haneul.engine.command.Refusal;
import io.haneul.engine.testing.TestCloud;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a reference to nothing does: it empties a list, and refuses everything else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AbsentReferencesTest {
    private TestCloud cloud;

    @BeforeAll
    void open() {
        cloud = TestCloud.empty();
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    @Test
    void whatActsAndAnswersAListIsRefusedNamingTheParameter() {
        UUID absent = UUID.randomUUID();

        Refusal host = cloud.refused(
                cloud.admin(),
                "addHost",
                "zoneid",
                absent,
                "podid",
                absent,
                "clusterid",
                absent,
                "hypervisor",
                "Simulator",
                "url",
                "http://sim/c0/h0");
        Refusal cluster = cloud.refused(
                cloud.admin(),
                "addCluster",
                "zoneid",
                absent,
                "podid",
                absent,
                "clustername",
                "c",
                "clustertype",
                "CloudManaged",
                "hypervisor",
                "Simulator");

        for (Refusal refusal : new Refusal[] {host, cluster}) {
            assertEquals(ApiCode.PARAMETER, refusal.code());
            assertTrue(refusal.getMessage().contains("zoneid"), refusal.getMessage());
        }
    }

    @Test
    void aListFilteredByNothingIsEmpty() {
        assertEquals(
                0,
                cloud.list(cloud.admin(), "listHosts", "zoneid", UUID.randomUUID())
                        .size());
    }

    @Test
    void onlyWhatIsCalledAListIsOne() {
        for (CommandDescriptor command : cloud.engine().commandsFor(cloud.admin())) {
            if (command.kind() == Kind.LIST) {
                assertTrue(command.name().startsWith("list"), command.name() + " would hide wrong references");
            }
        }
    }
}
