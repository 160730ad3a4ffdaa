package io.haneul.engine.plugin;

import io.haneul.engine.testing.TestCloud;
import io.haneul.model.DeviceId;
import io.haneul.model.PhysicalNetworkId;
import io.haneul.spi.service.FactTarget;
import io.haneul.spi.service.Facts;
import io.haneul.store.plugin.DeviceRowBuilder;
import io.haneul.store.plugin.DeviceState;
import io.haneul.testkit.FactsContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The engine's door for facts keeps what plugins count on. */
final class EngineFactsTest extends FactsContract {
    private final DeviceId device = new DeviceId(UUID.randomUUID());
    private TestCloud cloud;
    private Connection lock;

    @BeforeEach
    void open() throws SQLException {
        cloud = TestCloud.empty();
        String zone = cloud.one(
                        cloud.admin(),
                        "createZone",
                        "name",
                        "z",
                        "dns1",
                        "10.0.0.53",
                        "internaldns1",
                        "10.0.0.53",
                        "networktype",
                        "Advanced")
                .get("id")
                .toString();
        cloud.job(cloud.admin(), "createPhysicalNetwork", "zoneid", zone, "name", "p");
        PhysicalNetworkId network = (PhysicalNetworkId)
                cloud.list(cloud.admin(), "listPhysicalNetworks").get(0).get("id");
        cloud.store().write(tx -> tx.devices()
                .insert(DeviceRowBuilder.builder()
                        .id(device)
                        .provider("test")
                        .physicalNetworkId(network)
                        .url("https://device")
                        .details("{}")
                        .deviceIdentity("serial")
                        .networks(1)
                        .dedicated(false)
                        .state(DeviceState.ENABLED)
                        .created(Instant.now())
                        .build()));
        lock = cloud.schema().dataSource().getConnection();
    }

    @AfterEach
    void close() throws SQLException {
        lock.close();
        cloud.close();
    }

    @Override
    protected Facts facts() {
        return cloud.running().facts();
    }

    @Override
    protected FactTarget target() {
        return new FactTarget.OfDevice(device);
    }

    @Override
    protected boolean isSilent() {
        return cloud.store().read(tx -> tx.devices().find(device)).orElseThrow().state() == DeviceState.ALERT;
    }

    @Override
    protected void holdUp() throws SQLException {
        execute("lock tables network_device write");
    }

    @Override
    protected void goOn() throws SQLException {
        execute("unlock tables");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = lock.createStatement()) {
            statement.execute(sql);
        }
    }
}
