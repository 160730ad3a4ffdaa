package io.haneul.gateway;

import io.haneul.gateway.answer.Format;
import java.io.IOException;
import java.io.OutputStream;

/** Where the answer to a request goes, free of the server that received it. */
interface Outgoing {
    /**
     * Starts the answer.
     *
     * @return the stream to write it to, which stays the server's to close
     */
    OutputStream start(int status, Format format, CookieChange cookies) throws IOException;

    /** {@return whether nothing has left yet, so that another answer can be started} */
    boolean restart();
}
