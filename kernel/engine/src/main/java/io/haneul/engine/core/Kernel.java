package io.haneul.engine.core;

import io.haneul.engine.access.References;
import io.haneul.engine.command.CommandTable;
import io.haneul.jobs.Jobs;
import io.haneul.store.Store;
import io.haneul.store.Vault;

/**
 * What an area of the engine is put together from. An area adds its commands, its references and its scripts while the engine
 * is assembled, and keeps what it needs; nothing is looked up later.
 *
 * @param store      the way to rows
 * @param jobs       durable work
 * @param vault      seals secrets for rows
 * @param plugins    the providers that are there
 * @param commands   where the area adds its commands
 * @param references where the area says whose its things are
 * @param config     of this server
 */
public record Kernel(
        Store store,
        Jobs jobs,
        Vault vault,
        Plugins plugins,
        CommandTable commands,
        References references,
        EngineConfig config) {}
