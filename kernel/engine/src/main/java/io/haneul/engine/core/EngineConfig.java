package io.haneul.engine.core;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator sets before the start.
 *
 * @param data directory of this server's files
 * @param node the name of this server among those on one database, the same over restarts
 * @param url  of the API, as clients reach it
 * @param zone a file of API calls that make a first zone, run once at the first start
 */
public record EngineConfig(Path data, String node, String url, Optional<Path> zone) {}
