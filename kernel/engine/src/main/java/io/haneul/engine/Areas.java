package io.haneul.engine;

import io.haneul.engine.catalog.Catalog;
import io.haneul.engine.compute.Compute;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.Identity;
import io.haneul.engine.identity.Permissions;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.engine.network.Networks;
import io.haneul.engine.operation.Operation;
import io.haneul.engine.seed.ZoneFile;
import io.haneul.engine.system.SystemArea;
import java.io.IOException;
import java.time.Duration;

/** All areas of the engine, wired to each other: what stands higher here builds on nothing below it. */
final class Areas implements AutoCloseable {
    /** How long a setting changed on another server may go unnoticed. */
    private static final Duration REFRESH = Duration.ofSeconds(5);

    private final Kernel kernel;
    private final Identity identity;
    private final Infrastructure infrastructure;
    private final Catalog catalog;
    private final Networks networks;
    private final Compute compute;

    private Areas(Kernel kernel) {
        this.kernel = kernel;
        identity = new Identity(kernel);
        infrastructure = new Infrastructure(kernel);
        catalog = new Catalog(kernel);
        networks = new Networks(kernel, infrastructure.hosts(), catalog.services());
        compute = new Compute(kernel, infrastructure, networks);
    }

    static Areas of(Kernel kernel) {
        Areas areas = new Areas(kernel);
        areas.identity.register();
        new SystemArea(kernel).register();
        areas.infrastructure.register();
        areas.catalog.register();
        areas.networks.register();
        areas.networks.guard(areas.infrastructure.inUse());
        areas.compute.register();
        new Operation(kernel, areas.infrastructure.hosts()).register();
        return areas;
    }

    Authentication authentication() {
        return identity.authentication();
    }

    Permissions permissions() {
        return identity.permissions();
    }

    /** Makes what must be there before any job runs. */
    void prepare() throws IOException {
        kernel.settings().refresh(kernel.store());
        identity.prepare();
        infrastructure.prepare();
        catalog.prepare();
    }

    /** Begins recurring work and makes the first zone, when one is asked for. */
    void start(Engine engine) {
        kernel.recurring().every("reading the settings", () -> REFRESH, () -> kernel.settings()
                .refresh(kernel.store()));
        kernel.recurring()
                .every(
                        "removing accounts that could not be removed",
                        () -> kernel.settings().secondsOf(CoreSettings.ACCOUNT_CLEANUP_INTERVAL),
                        identity::removeStranded);
        infrastructure.start();
        networks.start();
        compute.start();
        ZoneFile first = new ZoneFile(
                kernel,
                (command, parameters) -> engine.execute(engine.authentication().rootAdmin(), command, parameters));
        kernel.config().zone().ifPresent(first::run);
    }

    /** Takes note of a provider that came, by role and name. */
    void providerAppeared(String provider) {
        if (provider.startsWith("hypervisor ")) {
            catalog.hypervisorAppeared();
        }
    }

    @Override
    public void close() {
        compute.close();
        networks.close();
        infrastructure.close();
    }
}
