package io.haneul.engine.osgi;

import io.haneul.engine.RunningEngine;
import io.haneul.spi.service.Documents;
import io.haneul.spi.service.Facts;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** What the kernel gives plugins, while the engine runs. */
final class PluginServices {
    private final List<ServiceRegistration<?>> registrations;

    private PluginServices(List<ServiceRegistration<?>> registrations) {
        this.registrations = registrations;
    }

    static PluginServices offer(BundleContext context, RunningEngine engine) {
        return new PluginServices(List.of(
                context.registerService(Facts.class, engine.facts(), null),
                context.registerService(Documents.class, new PerPlugin(engine), null)));
    }

    void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    /** Gives each bundle documents of its own: whose they are is who asks, not what it says. */
    private record PerPlugin(RunningEngine engine) implements ServiceFactory<Documents> {
        @Override
        public Documents getService(Bundle bundle, ServiceRegistration<Documents> registration) {
            return engine.documents(bundle.getSymbolicName());
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Documents> registration, Documents service) {
            // nothing is kept for it
        }
    }
}
