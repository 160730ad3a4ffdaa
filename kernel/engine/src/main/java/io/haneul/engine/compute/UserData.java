package io.haneul.engine.compute;

import io.haneul.engine.command.Refusal;
import java.util.Base64;

/** What a guest is told by its deployer. */
final class UserData {
    private static final int MOST_BYTES = 1 << 20;

    private UserData() {}

    static void require(String text) {
        try {
            // clients send what they like: with line breaks, or in the alphabet of URLs
            int bytes = text.indexOf('-') >= 0 || text.indexOf('_') >= 0
                    ? Base64.getUrlDecoder().decode(text.strip()).length
                    : Base64.getMimeDecoder().decode(text).length;
            if (bytes > MOST_BYTES) {
                throw Refusal.parameter("userdata", "has at most " + MOST_BYTES + " bytes");
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.parameter("userdata", "must be base64-encoded");
        }
    }
}
