package io.haneul.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An Ethernet address in six colon-separated lower-case pairs.
 *
 * @param text such as {@code 02:00:4c:9f:00:01}
 */
public record MacAddress(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");

    public MacAddress {
        text = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no MAC address");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
