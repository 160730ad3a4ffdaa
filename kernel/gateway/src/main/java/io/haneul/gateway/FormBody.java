package io.haneul.gateway;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The body of a request, read whole within its limit. */
final class FormBody {
    /** The largest body, in bytes: user data of 64 KiB and a page of rules fit many times over. */
    static final int LIMIT = 1 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";

    private FormBody() {}

    /**
     * {@return the body; empty for none}
     *
     * @throws Refusal (430) when it is too large or no form
     */
    static byte[] read(@Nullable String contentType, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new Refusal(ApiCode.MALFORMED, "The request's body is larger than " + LIMIT + " bytes");
        }
        if (bytes.length > 0 && !isForm(contentType)) {
            throw new Refusal(ApiCode.MALFORMED, "The request's body is not " + FORM);
        }
        return bytes;
    }

    private static boolean isForm(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
    }
}
