package io.haneul.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets that sing wherever they get to: each begins with the same word, so that all are found at once, in clear and in the
 * codes that texts commonly get into; and each has a number, which tells where it was given in. Those the product made itself
 * are found in clear only.
 */
final class Canaries {
    private static final String SONG = "kAnarienvOgel";
    private static final int SHOWN = 120;

    private final List<String> songs = new ArrayList<>();
    private final Map<String, String> whereGiven = new LinkedHashMap<>();
    private final Map<String, String> digests = new LinkedHashMap<>();

    Canaries() {
        byte[] song = SONG.getBytes(StandardCharsets.UTF_8);
        songs.add(SONG.toLowerCase(Locale.ROOT));
        songs.add(HexFormat.of().formatHex(song));
        songs.add(new StringBuilder(SONG.toLowerCase(Locale.ROOT)).reverse().toString());
        for (int before = 0; before < 3; before++) {
            songs.add(base64At(before, song).toLowerCase(Locale.ROOT));
        }
    }

    /** The letters of Base64 that are the song's alone when so many bytes come before it. */
    private static String base64At(int before, byte[] song) {
        byte[] padded = new byte[before + song.length];
        System.arraycopy(song, 0, padded, before, song.length);
        int whole = padded.length / 3 * 4;
        return Base64.getEncoder().withoutPadding().encodeToString(padded).substring(before == 0 ? 0 : 4, whole);
    }

    /** {@return a new one} */
    String hatch(String where) {
        String text = SONG + String.format(Locale.ROOT, "%05d", whereGiven.size());
        given(text, where);
        return text;
    }

    /** Takes one in that was made elsewhere. */
    void given(String text, String where) {
        whereGiven.put(text, where);
        for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
            byte[] digest = digest(algorithm, text);
            digests.put(HexFormat.of().formatHex(digest), where + " by " + algorithm);
            digests.put(
                    Base64.getEncoder().encodeToString(digest).toLowerCase(Locale.ROOT), where + " by " + algorithm);
        }
    }

    private static byte[] digest(String algorithm, String text) {
        try {
            return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return what sings in a text, and what it is; empty when nothing does} */
    Optional<String> heardIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String song : songs) {
            int at = lower.indexOf(song);
            if (at >= 0) {
                return Optional.of(around(text, at));
            }
        }
        return whereGiven.keySet().stream()
                .filter(secret -> !secret.startsWith(SONG))
                .filter(text::contains)
                .findFirst()
                .map(secret -> around(text, text.indexOf(secret)));
    }

    /** As {@link #heardIn}; a digest without salt, which a dictionary opens, is heard too. */
    Optional<String> heardInStored(String text) {
        Optional<String> clear = heardIn(text);
        if (clear.isPresent()) {
            return clear;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return digests.entrySet().stream()
                .filter(digest -> lower.contains(digest.getKey()))
                .findFirst()
                .map(digest -> "what was given in at " + digest.getValue() + " in: " + around(text, 0));
    }

    private String around(String text, int at) {
        String shown = text.substring(Math.max(0, at - SHOWN), Math.min(text.length(), at + SHOWN));
        String where = whereGiven.entrySet().stream()
                .filter(given -> text.contains(given.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("in some code");
        return "what was given in at " + where + " in: " + shown;
    }
}
