package io.haneul.engine;

import io.haneul.engine.catalog.Catalog;
import io.haneul.engine.compute.Compute;
import io.haneul.engine.core.CoreSettings;
import io.haneul.engine.core.Kernel;
import io.haneul.engine.event.Outbox;
import io.haneul.engine.fact.FactDesk;
import io.haneul.engine.fact.FactReader;
import io.haneul.engine.identity.Authentication;
import io.haneul.engine.identity.Identity;
import io.haneul.engine.identity.Permissions;
import io.haneul.engine.infrastructure.Fences;
import io.haneul.engine.infrastructure.Infrastructure;
import io.haneul.engine.network.Networks;
import io.haneul.engine.operation.Operation;
import io.haneul.engine.plugin.DocumentShelf;
import io.haneul.engine.plugin.PluginCommands;
import io.haneul.engine.rule.Rules;
import io.haneul.engine.security.SecurityGroups;
import io.haneul.engine.seed.ZoneFile;
import io.haneul.engine.system.SystemArea;
import io.haneul.engine.tag.TagArea;
import io.haneul.spi.command.Handler;
import io.haneul.spi.service.Facts;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** All areas of the engine, wired to each other: what stands higher here builds on nothing below it. */
final class Areas implements AutoCloseable {
    /** How long a setting changed on another server may go unnoticed. */
    private static final Duration REFRESH = Duration.ofSeconds(5);

    private static final String HANDLER = PluginCommands.ROLE + " ";

    private final Kernel kernel;
    private final Identity identity;
    private final Infrastructure infrastructure;
    private final Catalog catalog;
    private final Networks networks;
    private final Rules rules;
    private final SecurityGroups security;
    private final Compute compute;
    private final PluginCommands pluginCommands;
    private final DocumentShelf documents;
    private final Outbox outbox;
    private final FactDesk facts;

    private Areas(Kernel kernel) {
        this.kernel = kernel;
        identity = new Identity(kernel);
        infrastructure = new Infrastructure(kernel);
        catalog = new Catalog(kernel);
        networks = new Networks(kernel, infrastructure.hosts(), catalog.services());
        rules = new Rules(kernel, networks);
        security = new SecurityGroups(kernel, networks);
        compute = new Compute(kernel, infrastructure, networks, security);
        documents = new DocumentShelf(kernel.store(), kernel.vault());
        pluginCommands = new PluginCommands(kernel, documents);
        outbox = new Outbox(kernel);
        facts = new FactDesk(new FactReader(kernel, infrastructure, compute));
    }

    static Areas of(Kernel kernel) {
        Areas areas = new Areas(kernel);
        areas.identity.register();
        new SystemArea(kernel).register();
        areas.infrastructure.register();
        areas.catalog.register();
        areas.networks.register();
        areas.networks.guard(areas.infrastructure.inUse());
        areas.rules.register();
        areas.security.register();
        areas.compute.register();
        new TagArea(kernel).register();
        new Operation(kernel, areas.infrastructure, areas.pluginCommands).register();
        areas.pluginCommands.register();
        areas.outbox.register();
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
        pluginCommands.start();
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
        outbox.start();
        facts.start();
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
        if (provider.startsWith(HANDLER)) {
            pluginCommands.appeared(provider.substring(HANDLER.length()));
        }
    }

    /** Takes the commands of a handler away that is about to leave. */
    void handlerLeaves(Handler handler) {
        pluginCommands.leaves(handler);
    }

    /** {@return where plugins tell what they have seen} */
    Facts facts() {
        return facts;
    }

    /** {@return what proves that hosts are dead} */
    Fences fences() {
        return infrastructure.fences();
    }

    /** {@return what plugins remember} */
    DocumentShelf documents() {
        return documents;
    }

    /** {@return which of the plugins' commands were not taken, and why} */
    Map<String, String> refusedCommands() {
        return pluginCommands.refused();
    }

    @Override
    public void close() {
        facts.close();
        outbox.close();
        compute.close();
        networks.close();
        infrastructure.close();
    }
}
