package io.haneul.engine.network;

import io.haneul.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Content that goes to a network's services by its name: the SHA-256 of its base64 text. */
public final class Content {
    private Content() {}

    /** {@return the name of a base64 text} */
    public static String hash(String base64) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(base64.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a secret text in base64} */
    public static Secret encoded(Secret text) {
        return new Secret(Base64.getEncoder().encodeToString(text.reveal().getBytes(StandardCharsets.UTF_8)));
    }
}
