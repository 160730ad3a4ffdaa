package io.haneul.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.haneul.e2e.Commands.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Clients that others wrote, as Debian packages them: a missing one is a failure. */
@ExtendWith(DemoCloud.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClientsIT {

    @TempDir
    private Path directory;

    @Test
    void libcloud(Cloud cloud) throws Exception {
        Scripts.assertPassed(cloud.python("libcloud_suite.py"));
    }

    @Test
    void cs(Cloud cloud) throws Exception {
        Scripts.assertPassed(cloud.python("cs_suite.py"));
    }

    @Test
    void manyDeploymentsAtOnce(Cloud cloud) throws Exception {
        Said said = cloud.python("load.py", "20", "20");

        assertEquals(0, said.exit(), said.text());
        System.out.print(said.text()); // numbers are for people: machines differ
    }

    /** The script is taken from the file, so that what a newcomer copies is what was run. */
    @Test
    void theFirstExampleOfTheReadme(Cloud cloud) throws Exception {
        Path script = Files.writeString(directory.resolve("readme_example.py"), readmeExample());

        Said said = cloud.python(script);

        assertEquals(0, said.exit(), said.text());
        assertEquals("hello Running", said.text().replaceFirst(" 10\\.1\\.1\\.[0-9]+\\s*$", ""));
    }

    private static String readmeExample() throws IOException {
        Path readme = Path.of(System.getProperty("haneul.root"), "README.md");
        Matcher example = Pattern.compile("(?s)```python\n(.*?)```").matcher(Files.readString(readme));
        if (!example.find()) {
            throw new IOException("no Python in " + readme);
        }
        return example.group(1);
    }
}
