package io.haneul.engine.core;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which plugin a provider belongs to, by role and name. Safe for any number of threads. */
public final class Owners {
    private final Map<String, String> plugins = new ConcurrentHashMap<>();

    /**
     * Takes down whose a provider is.
     *
     * @param provider by role and name
     * @param plugin   by the name of its bundle, which is the same in all its versions
     */
    public void note(String provider, String plugin) {
        plugins.put(provider, plugin);
    }

    /** {@return whose the provider is; outside of a framework, where there are no bundles, its own} */
    public String of(String provider) {
        return plugins.getOrDefault(provider, provider);
    }
}
