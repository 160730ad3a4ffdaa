package io.haneul.gateway.request;

import static java.util.Comparator.comparing;

import io.haneul.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature over a request's parameters: a keyed hash of {@code name=value} pairs, sorted by name, values
 * percent-encoded, joined by {@code &}, the whole in lower case. Which hash is seen from its length.
 *
 * <p>Clients disagree on two points the text does not settle: whether names are sorted before or after they are put in lower
 * case, and which of {@code *~[]!'()} stay as they are in a value. What the contract says is tried first; the other readings
 * only where they make a difference. None of them lets one request pass for another: each is a one-to-one spelling of the
 * same parameters.
 */
public final class Signature {
    private static final int SHA1_LENGTH = 20;
    private static final int SHA256_LENGTH = 32;
    private static final String HEX = "0123456789abcdef";
    /** What stays unescaped in a value: as the contract says, then as libraries of other languages have it. */
    private static final List<String> LITERALS = List.of("*", "*~", "*~[]", "~", "~!'()*");

    private static final Comparator<Parameter> LOWER_CASE =
            comparing(parameter -> parameter.name().toLowerCase(Locale.ROOT));
    private static final Comparator<Parameter> AS_WRITTEN = comparing(Parameter::name);

    private final String algorithm;
    private final byte[] value;

    private Signature(String algorithm, byte[] value) {
        this.algorithm = algorithm;
        this.value = value;
    }

    /** {@return the signature a client gave; empty when it cannot be one} */
    public static Optional<Signature> of(String base64) {
        try {
            byte[] value = Base64.getDecoder().decode(base64);
            return switch (value.length) {
                case SHA1_LENGTH -> Optional.of(new Signature("HmacSHA1", value));
                case SHA256_LENGTH -> Optional.of(new Signature("HmacSHA256", value));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return whether it was made over these parameters with this secret, compared in constant time} */
    public boolean covers(Parameters parameters, Secret secret) {
        Mac mac = mac(secret);
        List<Parameter> signed = parameters.all().stream()
                .filter(parameter -> !parameter.name().equalsIgnoreCase("signature"))
                .sorted(LOWER_CASE)
                .toList();
        String text = text(signed, LITERALS.get(0));
        return matches(mac, text) || otherReadings(signed, text).stream().anyMatch(other -> matches(mac, other));
    }

    private static Set<String> otherReadings(List<Parameter> signed, String first) {
        Set<String> texts = new LinkedHashSet<>();
        List<Parameter> asWritten = signed.stream().sorted(AS_WRITTEN).toList();
        Stream.of(signed, asWritten)
                .distinct()
                .forEach(order -> LITERALS.forEach(literals -> texts.add(text(order, literals))));
        texts.remove(first);
        return texts;
    }

    private boolean matches(Mac mac, String text) {
        return MessageDigest.isEqual(value, mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac(Secret secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), algorithm));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    private static String text(List<Parameter> sorted, String literals) {
        StringBuilder text = new StringBuilder(256);
        for (Parameter parameter : sorted) {
            if (text.length() > 0) {
                text.append('&');
            }
            text.append(parameter.name().toLowerCase(Locale.ROOT)).append('=');
            encode(text, parameter.value(), literals);
        }
        return text.toString();
    }

    /** Appends a value percent-encoded and in lower case. */
    private static void encode(StringBuilder text, String value, String literals) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_') {
                text.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                text.append((char) (c + ('a' - 'A')));
            } else if (literals.indexOf(c) >= 0) {
                text.append(c);
            } else if (c < 0x80) {
                percent(text, c);
            } else {
                int length = Character.isHighSurrogate(c) && i + 1 < value.length() ? 2 : 1;
                for (byte b : value.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    percent(text, b & 0xff);
                }
                i += length - 1;
            }
        }
    }

    private static void percent(StringBuilder text, int b) {
        text.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xf));
    }
}
