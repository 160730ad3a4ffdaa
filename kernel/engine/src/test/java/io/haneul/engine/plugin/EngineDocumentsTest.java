package io.haneul.engine.plugin;

import io.haneul.engine.testing.TestCloud;
import io.haneul.spi.service.Documents;
import io.haneul.testkit.DocumentsContract;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The engine's documents keep what plugins count on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EngineDocumentsTest extends DocumentsContract {
    private TestCloud cloud;
    private Documents own;
    private Documents others;

    @BeforeAll
    void open() {
        cloud = TestCloud.empty();
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    @BeforeEach
    void fresh() {
        own = cloud.running().documents("plugin-" + UUID.randomUUID());
        others = cloud.running().documents("plugin-" + UUID.randomUUID());
    }

    @Override
    protected Documents documents() {
        return own;
    }

    @Override
    protected Documents others() {
        return others;
    }
}
