package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.e2e.Commands.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a cloud has is there again after a restart, and works. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RestartIT {

    @TempDir
    private Path directory;

    private Launcher launcher = new Launcher(Path.of(""), Path.of(""));

    @BeforeEach
    void choose() throws Exception {
        launcher = new Launcher(Launcher.unpacked(), directory.resolve("data"));
    }

    @AfterEach
    void stop() throws Exception {
        launcher.say("stop");
    }

    @Test
    void everythingIsThereAgain() throws Exception {
        Cloud cloud = Cloud.start(launcher, "--zone", "demo");
        Said deployed = cloud.python("deploy.py");
        assertEquals(0, deployed.exit(), deployed.text());
        Said before = cloud.python("remembered.py");
        assertTrue(before.text().contains("vm ['"), before.text());
        Path unpacked = Files.createFile(launcher.data().resolve("karaf/cache/unpacked-by-this-build"));
        cloud.stop();

        Cloud again = Cloud.start(launcher, "--zone", "demo");

        Said after = again.python("remembered.py", "go-on");
        assertEquals(0, after.exit(), after.text());
        assertEquals(before.text(), after.text());
        assertEquals(cloud.admin("secretkey"), again.admin("secretkey"));
        assertTrue(Files.exists(unpacked), "a second start takes the bundles as they are");
    }
}
