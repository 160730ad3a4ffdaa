package io.haneul.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.engine.core.EngineConfig;
import io.haneul.engine.core.Plugins;
import io.haneul.store.Store;
import io.haneul.store.testing.TestDatabase;
import io.haneul.store.testing.TestSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssemblyTest {
    @Test
    void anEngineWithoutAnyPluginStartsAndTakesCommands(@TempDir Path data) throws IOException {
        TestSchema schema = TestDatabase.shared().createSchema();
        try (Store store = Store.open(schema.dataSource(), Store.Options.production())) {
            Plugins plugins = Plugins.none(RunningEngine.providerSettings(store::requireNoTransaction, provider -> {}));
            EngineConfig config = new EngineConfig(data, "one", "http://127.0.0.1/client/api", Optional.empty());
            try (RunningEngine engine = RunningEngine.assemble(store, config, plugins)) {
                engine.start();

                assertTrue(engine.engine().notReady().isEmpty());
                assertTrue(engine.engine().command("deployVirtualMachine").isPresent());
            }
        } finally {
            TestDatabase.shared().drop(schema);
        }
    }
}
