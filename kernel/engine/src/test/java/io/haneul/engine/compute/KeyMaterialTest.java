package io.haneul.engine.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

final class KeyMaterialTest {
    /** What makes PKCS #8 of a private RSA key of 2048 bits in PKCS #1, but for the lengths. */
    private static final byte[] RSA_ENCRYPTION = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    @Test
    void theHalvesOfAPairBelongTogether() throws Exception {
        KeyMaterial.Pair pair = KeyMaterial.make();
        ByteBuffer blob =
                ByteBuffer.wrap(Base64.getDecoder().decode(pair.publicKey().split(" ")[1]));
        assertEquals("ssh-rsa", new String(part(blob), StandardCharsets.US_ASCII));
        BigInteger exponent = new BigInteger(part(blob));
        BigInteger modulus = new BigInteger(part(blob));
        PublicKey open = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));

        Cipher seal = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        seal.init(Cipher.ENCRYPT_MODE, open);
        byte[] sealed = seal.doFinal("hello".getBytes(StandardCharsets.UTF_8));
        Cipher unseal = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        unseal.init(Cipher.DECRYPT_MODE, closed(pair.privateKey().reveal()));

        assertEquals("hello", new String(unseal.doFinal(sealed), StandardCharsets.UTF_8));
    }

    private static byte[] part(ByteBuffer blob) {
        byte[] part = new byte[blob.getInt()];
        blob.get(part);
        return part;
    }

    private static java.security.PrivateKey closed(String pem) throws Exception {
        String base64 = pem.lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
        byte[] pkcs1 = Base64.getDecoder().decode(base64);
        ByteBuffer pkcs8 = ByteBuffer.allocate(4 + RSA_ENCRYPTION.length + 4 + pkcs1.length);
        pkcs8.put((byte) 0x30).put((byte) 0x82).putShort((short) (RSA_ENCRYPTION.length + 4 + pkcs1.length));
        pkcs8.put(RSA_ENCRYPTION);
        pkcs8.put((byte) 0x04).put((byte) 0x82).putShort((short) pkcs1.length).put(pkcs1);
        return KeyFactory.getInstance("RSA").generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(pkcs8.array()));
    }

    @Test
    void aKeyIsKeptAsOneLineAndKnownByItsFingerprint() {
        String made = KeyMaterial.make().publicKey();

        assertEquals(made + " someone", KeyMaterial.require("\t" + made + " someone \n"));
        assertEquals(KeyMaterial.fingerprint(made), KeyMaterial.fingerprint(made + " someone"));
        assertTrue(!KeyMaterial.fingerprint(made)
                .equals(KeyMaterial.fingerprint(KeyMaterial.make().publicKey())));
    }
}
