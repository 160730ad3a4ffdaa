package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import java.util.Base64;

/** The form of what a guest is told by its deployer. */
final class UserData {
    private UserData() {}

    /** Refuses what is not in base64, or has too many bytes. */
    static void require(String text, long most) {
        try {
            // clients send what they like: with line breaks, or in the alphabet of URLs
            String plain = text.replaceAll("\\s", "");
            Base64.Decoder decoder =
                    plain.indexOf('-') >= 0 || plain.indexOf('_') >= 0 ? Base64.getUrlDecoder() : Base64.getDecoder();
            int bytes = decoder.decode(plain).length;
            if (bytes > most) {
                throw Refusal.parameter("userdata", "has at most " + most + " bytes");
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("userdata", "must be base64-encoded");
        }
    }
}
