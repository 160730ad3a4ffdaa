package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import io.haneul.model.Secret;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SSH keys as text: made, checked, told apart. A public key is a line of {@code authorized_keys}, a private one of ours PEM
 * (PKCS #1), which every client of SSH reads.
 */
final class KeyMaterial {
    private static final Logger LOG = LoggerFactory.getLogger(KeyMaterial.class);
    private static final String ALGORITHM = "RSA";
    private static final int BITS = 2048;
    private static final int LINE = 64;
    private static final String RSA = "ssh-rsa";
    private static final Set<String> TYPES = Set.of(
            RSA,
            "ssh-dss",
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ssh-ed25519@openssh.com",
            "sk-ecdsa-sha2-nistp256@openssh.com");

    private KeyMaterial() {}

    /** A pair that was just made. */
    record Pair(Secret privateKey, String publicKey) {}

    static Pair make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
            byte[] blob = blob(key);
            return new Pair(pem(key), RSA + " " + Base64.getEncoder().encodeToString(blob));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] blob(RSAPrivateCrtKey key) {
        byte[] type = RSA.getBytes(StandardCharsets.US_ASCII);
        byte[] exponent = key.getPublicExponent().toByteArray();
        byte[] modulus = key.getModulus().toByteArray();
        ByteBuffer blob = ByteBuffer.allocate(3 * Integer.BYTES + type.length + exponent.length + modulus.length);
        for (byte[] part : List.of(type, exponent, modulus)) {
            blob.putInt(part.length).put(part);
        }
        return blob.array();
    }

    private static Secret pem(RSAPrivateCrtKey key) {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        for (BigInteger number : List.of(
                BigInteger.ZERO,
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient())) {
            numbers.writeBytes(tagged(0x02, number.toByteArray()));
        }
        byte[] newLine = {'\n'};
        String text = Base64.getMimeEncoder(LINE, newLine).encodeToString(tagged(0x30, numbers.toByteArray()));
        return new Secret("-----BEGIN RSA PRIVATE KEY-----\n" + text + "\n-----END RSA PRIVATE KEY-----\n");
    }

    /** In the distinguished encoding of ASN.1. */
    private static byte[] tagged(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int skip = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - skip));
            out.write(length, skip, length.length - skip);
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** {@return the key as it is kept: one line, without blanks around} */
    static String require(String given) {
        String line = given.strip();
        String[] parts = line.split("[ \t]+", 3);
        boolean sound = parts.length >= 2
                && line.lines().count() == 1
                && TYPES.contains(parts[0])
                && begins(parts[1], parts[0]);
        if (!sound) {
            throw Refusal.parameter(
                    "publickey",
                    "must be one line as in authorized_keys: the type of the key, the key in base64, and a comment or none");
        }
        return line;
    }

    /** A key repeats its type within. */
    private static boolean begins(String base64, String type) {
        try {
            byte[] blob = Base64.getDecoder().decode(base64);
            byte[] name = type.getBytes(StandardCharsets.US_ASCII);
            return blob.length > Integer.BYTES + name.length
                    && ByteBuffer.wrap(blob).getInt() == name.length
                    && Arrays.equals(blob, Integer.BYTES, Integer.BYTES + name.length, name, 0, name.length);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@return what tells a key from others: MD5, as clients compare it} */
    static String fingerprint(String publicKey) {
        try {
            byte[] blob = Base64.getDecoder().decode(publicKey.split("[ \t]+", 3)[1]);
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(blob));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isRsa(String publicKey) {
        return publicKey.startsWith(RSA + " ");
    }

    /** {@return the secret in base64, for the holder of the private key; absent when the key is of a kind that cannot} */
    static Optional<String> encrypted(String publicKey, Secret secret) {
        if (!isRsa(publicKey)) {
            return Optional.empty();
        }
        ByteBuffer blob = ByteBuffer.wrap(Base64.getDecoder().decode(publicKey.split("[ \t]+", 3)[1]));
        try {
            part(blob);
            BigInteger exponent = new BigInteger(part(blob));
            BigInteger modulus = new BigInteger(part(blob));
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new RSAPublicKeySpec(modulus, exponent)));
            return Optional.of(Base64.getEncoder()
                    .encodeToString(cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException | BufferUnderflowException | NumberFormatException e) {
            LOG.info("a registered key cannot encrypt a password: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] part(ByteBuffer blob) {
        int length = blob.getInt();
        if (length < 0 || length > blob.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] part = new byte[length];
        blob.get(part);
        return part;
    }
}
