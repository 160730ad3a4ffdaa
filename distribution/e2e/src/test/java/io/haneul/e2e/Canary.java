package io.haneul.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secrets by what they open, and the forms in which they could lie about. */
final class Canary {
    private static final int SHOWN = 60;

    private final Map<String, List<String>> forms = new LinkedHashMap<>();
    private int count;

    /** {@return a secret to give in, which is found wherever it gets to} */
    String hatch(String opens) {
        String secret = "kAnarienvOgel" + String.format(java.util.Locale.ROOT, "%04d", count++);
        watch(secret, opens);
        return secret;
    }

    /** Looks out for a secret that was made elsewhere. */
    void watch(String secret, String opens) {
        if (secret.length() < 12) {
            throw new IllegalArgumentException("the secret of " + opens + " is too short to be told from other texts");
        }
        byte[] bytes = secret.getBytes(UTF_8);
        List<String> all = new ArrayList<>(List.of(secret, HexFormat.of().formatHex(bytes)));
        for (int before = 0; before < 3; before++) {
            byte[] padded = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, padded, before, bytes.length);
            String code = Base64.getEncoder().withoutPadding().encodeToString(padded);
            all.add(code.substring(before == 0 ? 0 : 4, padded.length / 3 * 4));
        }
        forms.put(opens, all);
    }

    /** {@return which secret, but for those that may be there, lies in the bytes, and between what} */
    Optional<String> foundIn(byte[] bytes, String... mayBe) {
        String text = new String(bytes, ISO_8859_1);
        for (Map.Entry<String, List<String>> secret : forms.entrySet()) {
            if (!List.of(mayBe).contains(secret.getKey())) {
                for (String form : secret.getValue()) {
                    int at = text.indexOf(form);
                    if (at >= 0) {
                        String before = text.substring(Math.max(0, at - SHOWN), at);
                        return Optional.of("the secret of " + secret.getKey() + " after: " + before);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** As {@link #foundIn(byte[], String...)}. */
    Optional<String> foundIn(String text, String... mayBe) {
        return foundIn(text.getBytes(UTF_8), mayBe);
    }
}
