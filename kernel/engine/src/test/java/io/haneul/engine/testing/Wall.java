package io.haneul.engine.testing;

import io.haneul.spi.Provider;

/** What stands between a server and the providers it calls. Tests cut a server off with it, or make calls fail. */
public interface Wall {
    /** Lets everything through. */
    Wall OPEN = new Wall() {
        @Override
        public <T extends Provider> T around(Class<T> role, T provider) {
            return provider;
        }
    };

    /** {@return what the server calls in place of the provider, with the same abilities} */
    <T extends Provider> T around(Class<T> role, T provider);
}
