package io.haneul.gateway.answer;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;

/**
 * The name of a field in the forms the writers need, made once a field and not once a value.
 *
 * @param json  quoted and encoded on first use
 * @param open  tag
 * @param close tag
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; handed to an output stream as they are
record Name(SerializableString json, byte[] open, byte[] close) {
    static Name of(String name) {
        return new Name(
                new SerializedString(name),
                ("<" + name + ">").getBytes(StandardCharsets.UTF_8),
                ("</" + name + ">").getBytes(StandardCharsets.UTF_8));
    }

    /** {@return the name for a key that is data: in XML an element of that name where there can be one, else an entry} */
    static Name ofKey(String key) {
        if (isElementName(key)) {
            return of(key);
        }
        StringBuilder escaped = new StringBuilder();
        XmlText.append(escaped, key);
        return new Name(
                new SerializedString(key),
                ("<entry key=\"" + escaped + "\">").getBytes(StandardCharsets.UTF_8),
                "</entry>".getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isElementName(String key) {
        if (key.isEmpty() || !isLetter(key.charAt(0))) {
            return false;
        }
        return key.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.');
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
