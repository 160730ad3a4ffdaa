package io.haneul.gateway;

import java.util.Map;

/** Headers of every answer that is no page: nobody keeps it, frames it, or takes it for another type than it is. */
final class SafeHeaders {
    static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private SafeHeaders() {}
}
