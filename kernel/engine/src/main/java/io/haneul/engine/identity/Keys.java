package io.haneul.engine.identity;

import io.haneul.engine.command.Refusal;
import io.haneul.model.Secret;
import io.haneul.model.UserId;
import io.haneul.store.Store;
import io.haneul.store.Tx;
import io.haneul.store.Vault;
import io.haneul.store.identity.KeyRow;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes API keys and stores them, their secrets sealed. */
final class Keys {
    private static final int BYTES = 64;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    Keys(Vault vault) {
        this.vault = vault;
    }

    /** A key and the secret that signs requests made with it. */
    record Pair(String apiKey, Secret secret) {}

    /** {@return a new pair} */
    Pair generate() {
        return new Pair(text(), new Secret(text()));
    }

    private String text() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Gives a user a key in place of the one it had.
     *
     * @throws Refusal when another user has it, in words that do not say so
     */
    void put(Tx tx, UserId user, Pair pair) {
        tx.users().removeKey(user);
        try {
            tx.users().insertKey(new KeyRow(user, pair.apiKey(), vault.seal(pair.secret()), tx.now()));
        } catch (RuntimeException e) {
            if (Store.isDuplicate(e)) {
                throw Refusal.parameter("userapikey", "cannot be used as a key");
            }
            throw e;
        }
    }

    /** {@return the pair of a row} */
    Pair unseal(KeyRow row) {
        return new Pair(row.apiKey(), vault.unseal(row.sealedSecret()));
    }
}
