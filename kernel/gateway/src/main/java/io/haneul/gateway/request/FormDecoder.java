package io.haneul.gateway.request;

import io.haneul.engine.command.ApiCode;
import io.haneul.engine.command.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Takes a query string or form body apart. What is no valid encoding is refused instead of guessed at. */
final class FormDecoder {
    private final byte[] form;

    FormDecoder(byte[] form) {
        this.form = form;
    }

    /** Hands over each name and value in order; a name without {@code =} has an empty value. */
    void each(BiConsumer<String, String> parameter) {
        int start = 0;
        while (start < form.length) {
            int end = indexOf('&', start, form.length);
            if (end > start) {
                int equals = indexOf('=', start, end);
                String name = decode(start, equals);
                parameter.accept(name, equals < end ? decode(equals + 1, end) : "");
            }
            start = end + 1;
        }
    }

    private int indexOf(char wanted, int from, int to) {
        int i = from;
        while (i < to && form[i] != wanted) {
            i++;
        }
        return i;
    }

    private String decode(int from, int to) {
        for (int i = from; i < to; i++) {
            if (form[i] == '%' || form[i] == '+' || form[i] < 0) {
                return decodeEscaped(from, to);
            }
        }
        return new String(form, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String decodeEscaped(int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(to - from);
        for (int i = from; i < to; i++) {
            byte b = form[i];
            if (b == '%') {
                bytes.write(hex(i + 1, to) << 4 | hex(i + 2, to));
                i += 2;
            } else {
                bytes.write(b == '+' ? ' ' : b);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private int hex(int at, int end) {
        int digit = at < end ? Character.digit(form[at], 16) : -1;
        if (digit < 0) {
            throw malformed();
        }
        return digit;
    }

    private static Refusal malformed() {
        return new Refusal(ApiCode.MALFORMED, "The request's parameters are not encoded as a form in UTF-8");
    }
}
