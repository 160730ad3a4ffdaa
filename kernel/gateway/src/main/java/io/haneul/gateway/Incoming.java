package io.haneul.gateway;

import io.haneul.gateway.request.Parameters;
import java.util.List;
import java.util.Optional;

/**
 * A request, free of the server that received it.
 *
 * @param parameters of query and body
 * @param sessions   values of the session cookie; a browser may have several
 * @param sessionKey from the header, when there
 * @param trust      how who calls is known
 */
record Incoming(Parameters parameters, List<String> sessions, Optional<String> sessionKey, Trust trust) {
    /** How who calls is known. */
    enum Trust {
        /** By a signature or a session. */
        PROVEN,
        /** By the port: whoever can reach it is the root admin. */
        LOCAL
    }
}
