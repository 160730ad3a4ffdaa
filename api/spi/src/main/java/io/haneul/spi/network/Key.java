package io.haneul.spi.network;

import io.haneul.model.Secret;

/**
 * A secret within a state.
 *
 * @param secret  itself
 * @param version another one whenever the secret is another: what stands for it where a secret must not be seen
 */
public record Key(Secret secret, long version) {}
