package io.haneul.store;

import io.haneul.model.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets that must be recoverable (passwords of hosts, API secrets) before they go into rows: AES-256-GCM under a key in
 * a file that only the owner may read and that is kept apart from the database. Safe for any number of threads.
 */
public final class Vault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private Vault(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** {@return the vault of the key file, which is made when it is missing} */
    public static Vault open(Path keyFile) throws IOException {
        if (Files.notExists(keyFile)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rw-------");
            Path fresh = Files.createTempFile(
                    keyFile.toAbsolutePath().getParent(), "key", "", PosixFilePermissions.asFileAttribute(owner));
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key), StandardOpenOption.SYNC);
            Files.move(fresh, keyFile);
        }
        byte[] key = Base64.getDecoder().decode(Files.readString(keyFile).strip());
        if (key.length != KEY_BYTES) {
            throw new IOException(keyFile + " holds no key of " + KEY_BYTES + " bytes");
        }
        return new Vault(key);
    }

    /** {@return the secret, sealed; never twice the same text} */
    public String seal(Secret secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret.reveal().getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** {@return what {@link #seal} sealed} */
    public Secret unseal(String sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return new Secret(new String(run(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key file is not the one this secret was sealed under", e);
        }
    }
}
