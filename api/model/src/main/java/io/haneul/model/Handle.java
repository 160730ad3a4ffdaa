package io.haneul.model;

import static java.util.Objects.requireNonNull;

/**
 * What a driver wants remembered about a thing, opaque to the kernel: it is stored with the thing and handed back in
 * every later call about it.
 *
 * @param value at most 1024 characters, never a secret
 */
public record Handle(String value) {
    public Handle {
        requireNonNull(value, "value");
        if (value.length() > 1024) {
            throw new IllegalArgumentException("a handle has at most 1024 characters");
        }
    }
}
