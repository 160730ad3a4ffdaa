package io.haneul.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one cloud with the demo zone, started for the first that asks and stopped after the last. */
final class DemoCloud implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cloud.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(DemoCloud.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .cloud();
    }

    private record Shared(Path directory, Cloud cloud) implements CloseableResource {

        static Shared start() {
            try {
                Path directory = Files.createTempDirectory("haneul-e2e-");
                return new Shared(directory, Cloud.start(directory, "--zone", "demo"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            cloud.stop();
            Commands.run(List.of("rm", "-rf", directory.toString()));
        }
    }
}
