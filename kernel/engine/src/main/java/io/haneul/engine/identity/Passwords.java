package io.haneul.engine.identity;

import io.haneul.engine.command.Refusal;
import io.haneul.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Hashes passwords, and checks them. */
final class Passwords {
    /** A hash that no password has. */
    static final String NONE = "none";

    private static final int COST = 10;
    /** Enough for what was made by {@link #generate}: nobody guesses 119 bits, however fast. */
    private static final int COST_OF_GENERATED = 4;

    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED = 20;

    /** The hash of a password that was thrown away: what is checked when there is no such user, so that it takes as long. */
    private final String nobodys;

    private final SecureRandom random = new SecureRandom();

    Passwords() {
        // the salt decides the cost; 31 characters of hash that no password is known to have follow it
        this.nobodys = BCrypt.gensalt(COST) + "u5CwKTV1G0k6Wlq0rA1bRzzUq3O8m7K";
    }

    /** {@return a password that nobody guesses} */
    Secret generate() {
        StringBuilder text = new StringBuilder(GENERATED);
        for (int i = 0; i < GENERATED; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Secret(text.toString());
    }

    /** {@return the hash of a password that {@link #generate} made} */
    String hashOfGenerated(Secret password) {
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(COST_OF_GENERATED));
    }

    /**
     * {@return the hash of a password somebody chose}
     *
     * @throws Refusal when it is none
     */
    String hash(String parameter, Secret password) {
        if (password.reveal().isBlank()) {
            throw Refusal.parameter(parameter, "must not be empty or blank");
        }
        return BCrypt.hashpw(digest(password), BCrypt.gensalt(COST));
    }

    /** {@return whether the password is the one of the hash; without a hash no, after as long a time} */
    boolean matches(Optional<String> hash, Secret password) {
        String checked = hash.filter(text -> !text.equals(NONE)).orElse(nobodys);
        boolean matches = BCrypt.checkpw(digest(password), checked);
        return matches && hash.isPresent();
    }

    /** BCrypt itself looks at no more than 72 bytes, and not beyond a zero. */
    private static String digest(Secret password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(password.reveal().getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
