package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.e2e.Commands.Said;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The script of the guide on swapping plugins, as an operator runs it: on a running cloud, from outside. */
@ExtendWith(DemoCloud.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HotSwapGuideIT {

    @Test
    void itReplacesThePluginUnderLoadAndNoCallFails(Cloud cloud) throws Exception {
        Path script = Path.of(System.getProperty("haneul.root"), "distribution", "docs", "guides", "hot_swap.py");
        Said said = cloud.python(
                script,
                "--haneul",
                Launcher.unpacked().resolve("bin/haneul").toString(),
                "--data",
                cloud.launcher().data().toString());

        assertEquals(0, said.exit(), said.text());
        assertTrue(said.text().contains("machines deployed meanwhile; 0 failed"), said.text());
    }
}
