package io.haneul.itest;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.logLevel;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.LogLevelOption.LogLevel;

/** The built distribution as Pax Exam wants it: unpacked, on free ports, with an empty data directory. */
final class Distribution {

    private static final String SYSTEM = "etc/custom.system.properties";

    private Distribution() {}

    static Option[] options() {
        Path work = Path.of(System.getProperty("haneul.work"), "exam");
        Path archive = Path.of(System.getProperty("haneul.distribution"));
        String karaf = System.getProperty("karaf.version");
        int port = freePort();
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(archive.toUri().toString())
                    .name("haneul")
                    .karafVersion(karaf)
                    .unpackDirectory(work.toFile())
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            logLevel(LogLevel.INFO),
            keepRuntimeFolder(),
            editConfigurationFilePut("etc/custom.properties", "org.osgi.service.http.port", Integer.toString(port)),
            editConfigurationFilePut("etc/custom.properties", "org.apache.felix.http.host", "127.0.0.1"),
            editConfigurationFilePut("etc/custom.properties", "karaf.shutdown.port", "-1"),
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg",
                    "org.ops4j.pax.url.mvn.localRepository",
                    System.getProperty("maven.repo.local")),
            editConfigurationFilePut(SYSTEM, "haneul.data", "${karaf.base}/haneul"),
            editConfigurationFilePut(SYSTEM, "haneul.home", "${karaf.home}"),
            editConfigurationFilePut(SYSTEM, "haneul.url", "http://127.0.0.1:" + port + "/client/api"),
            editConfigurationFilePut(SYSTEM, "haneul.zone", ""),
            composite(
                    vmOption("-XX:TieredStopAtLevel=1"),
                    vmOption("--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + karaf + ".jar"),
                    vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
                    vmOption("--add-reads=java.xml=java.logging"),
                    vmOption("--add-opens=java.base/java.security=ALL-UNNAMED"),
                    vmOption("--add-opens=java.base/java.net=ALL-UNNAMED"),
                    vmOption("--add-opens=java.base/java.lang=ALL-UNNAMED"),
                    vmOption("--add-opens=java.base/java.util=ALL-UNNAMED"),
                    vmOption("--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED")),
        };
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
