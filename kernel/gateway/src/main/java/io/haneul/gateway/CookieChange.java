package io.haneul.gateway;

import io.haneul.gateway.Sessions.Session;
import java.util.List;
import java.util.Optional;

/**
 * What an answer does to the browser's cookies. The id is out of reach of scripts; the key is not, as a page needs it to make
 * calls: alone it proves nothing.
 */
sealed interface CookieChange {
    /** The cookie with the session's id. */
    String ID = "JSESSIONID";

    /** The cookie with the session's key, for pages; never read here. */
    String KEY = "sessionkey";

    /** {@return the values of {@code Set-Cookie}} */
    List<String> headers(boolean secure);

    /** Leaves them alone. */
    record None() implements CookieChange {
        @Override
        public List<String> headers(boolean secure) {
            return List.of();
        }
    }

    /** Gives those of a new session. */
    record Give(Session session) implements CookieChange {
        @Override
        public List<String> headers(boolean secure) {
            return List.of(
                    cookie(ID, session.id(), "; HttpOnly", secure),
                    cookie(KEY, session.key().reveal(), "", secure));
        }
    }

    /** Takes them away. */
    record Take() implements CookieChange {
        @Override
        public List<String> headers(boolean secure) {
            return List.of(cookie(ID, "", "; Max-Age=0; HttpOnly", secure), cookie(KEY, "", "; Max-Age=0", secure));
        }
    }

    private static String cookie(String name, String value, String more, boolean secure) {
        return name + "=" + value + "; Path=/client; SameSite=Lax" + more + (secure ? "; Secure" : "");
    }

    /** {@return the change a login makes, when there was one} */
    static CookieChange of(Optional<Session> opened) {
        return opened.<CookieChange>map(Give::new).orElseGet(None::new);
    }
}
