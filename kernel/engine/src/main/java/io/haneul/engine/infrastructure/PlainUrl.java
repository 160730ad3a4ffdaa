package io.haneul.engine.infrastructure;

import io.haneul.engine.command.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the URLs of hosts and storage. They are listed, and told to whoever asks why something fails: so they hold no login. */
final class PlainUrl {
    private static final Pattern SECRET = Pattern.compile("pass|pwd|secret|token|credential|key");

    private PlainUrl() {}

    /**
     * {@return the URL of the parameter {@code url}}
     *
     * @param example of such a URL, for who gave something else
     * @throws Refusal when it is none, or holds what belongs elsewhere; in words that do not repeat it
     */
    static URI read(String text, String example) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException e) {
            throw none(example);
        }
        if (url.getScheme() == null || url.isOpaque()) {
            throw none(example);
        }
        // the user info is told only of names that are proper ones: http://root:password@h_1 has none
        if (Optional.ofNullable(url.getRawAuthority()).orElse("").contains("@") || hasSecret(url)) {
            throw Refusal.parameter("url", "must not hold a login: it is listed");
        }
        return url;
    }

    private static Refusal none(String example) {
        return Refusal.parameter("url", "must be a URL such as " + example);
    }

    private static boolean hasSecret(URI url) {
        return Arrays.stream(Optional.ofNullable(url.getQuery()).orElse("").split("[&;]"))
                .map(setting -> setting.split("=", 2)[0].toLowerCase(Locale.ROOT))
                .anyMatch(name -> SECRET.matcher(name).find());
    }
}
