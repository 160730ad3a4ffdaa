package io.haneul.spi.hypervisor;

import io.haneul.model.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a machine's screen is served, in the RFB protocol.
 *
 * @param transport   what carries RFB
 * @param host        name or address, reachable from the management server
 * @param port        TCP port
 * @param path        of the HTTP request, for those transports; empty otherwise
 * @param ticket      sent before RFB begins: as cookie {@code session_id} for {@link Transport#HTTP_CONNECT}, within the path
 *                    for {@link Transport#WEB_SOCKET}; absent when none is needed
 * @param password    for RFB's own authentication; absent when none is asked for
 * @param fingerprint SHA-256 of the server's certificate in hexadecimal, when it is to be recognised by it
 * @param until       when a connection that was not made by then is refused
 */
public record ConsoleEndpoint(
        Transport transport,
        String host,
        int port,
        String path,
        Optional<Secret> ticket,
        Optional<Secret> password,
        Optional<String> fingerprint,
        Instant until) {
    /** What carries RFB. */
    public enum Transport {
        /** A plain connection. */
        TCP,
        /** A connection under TLS. */
        TLS,
        /** An HTTP CONNECT under TLS to the path, and RFB after the answer's end. */
        HTTP_CONNECT,
        /** Binary messages of a web socket under TLS at the path. */
        WEB_SOCKET
    }
}
