package io.haneul.model;

import static java.util.Objects.requireNonNull;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A password, key or token. It masks itself wherever it could be printed and refuses to be serialised; only
 * {@link #reveal()} gives it out, and each call of that is a place to review.
 */
public final class Secret {
    private final transient String value;

    public Secret(String value) {
        this.value = requireNonNull(value, "value");
    }

    /** {@return the clear text, for the one place that needs it} */
    public String reveal() {
        return value;
    }

    /** {@return whether the other secret has the same text, compared in constant time} */
    public boolean matches(Secret other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && matches(secret);
    }

    @Override
    public int hashCode() {
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "********";
    }

    @SuppressWarnings("unused")
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a secret is never serialised");
    }
}
