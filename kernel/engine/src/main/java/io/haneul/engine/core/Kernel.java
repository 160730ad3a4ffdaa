package io.haneul.engine.core;

import io.haneul.engine.access.Gatekeeper;
import io.haneul.engine.access.References;
import io.haneul.engine.command.CommandTable;
import io.haneul.jobs.Jobs;
import io.haneul.store.Store;
import io.haneul.store.Vault;
import java.io.IOException;

/**
 * What an area of the engine is put together from. An area adds its commands, its references, its views, its settings and its
 * scripts while the engine is assembled, and keeps what it needs; nothing is looked up later.
 *
 * @param store      the way to rows
 * @param jobs       durable work
 * @param vault      seals secrets for rows
 * @param plugins    the providers that are there
 * @param config     of this server
 * @param commands   where the area adds its commands
 * @param references where the area says whose its things are
 * @param views      where the area says how its things are answered
 * @param settings   what operators may set
 * @param listing    reads the parameters that lists share
 * @param belongings where the area says what accounts can have of it
 * @param recurring  where the area adds work that comes back, once the engine is started
 * @param oneStep    where the area adds asynchronous commands that are one transaction
 */
public record Kernel(
        Store store,
        Jobs jobs,
        Vault vault,
        Plugins plugins,
        EngineConfig config,
        CommandTable commands,
        References references,
        Views views,
        Settings settings,
        Listing listing,
        Belongings belongings,
        Recurring recurring,
        OneStep oneStep) {
    /** {@return a kernel to which nothing was added yet, with the vault of the configured directory opened} */
    public static Kernel of(Store store, Jobs jobs, Plugins plugins, EngineConfig config) throws IOException {
        Vault vault = Vault.open(config.data().resolve("key"));
        CommandTable commands = new CommandTable();
        References references = new References();
        Settings settings = new Settings();
        CoreSettings.define(settings);
        return new Kernel(
                store,
                jobs,
                vault,
                plugins,
                config,
                commands,
                references,
                new Views(),
                settings,
                new Listing(settings),
                new Belongings(),
                new Recurring(),
                new OneStep(store, jobs, commands, new Gatekeeper(store, references)));
    }
}
