package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.e2e.Commands.Said;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that others wrote, as Debian packages them: a missing one is a failure. */
@ExtendWith(DemoCloud.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClientsIT {

    @Test
    void libcloudRunsMachines(Cloud cloud) throws Exception {
        assertPassed(cloud.python("libcloud_suite.py"));
    }

    private static void assertPassed(Said said) {
        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("\nRan "), said.text());
        assertFalse(said.text().contains("skipped"), said.text());
    }
}
