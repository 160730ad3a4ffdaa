package io.haneul.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * Answers {@code /metrics}, to this machine only: the figures tell strangers what the cloud is at, and Prometheus has no key of
 * ours. What a proxy on this machine passes on for somebody else is refused as well.
 */
final class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> PASSED_ON = List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "Via", "Origin");

    private final transient Metrics metrics;

    MetricsServlet(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SafeHeaders.ALL.forEach(response::setHeader);
        if (!isLocal(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        metrics.write(text);
        response.setContentType(Metrics.CONTENT_TYPE);
        response.setContentLength(text.size());
        text.writeTo(response.getOutputStream());
    }

    private static boolean isLocal(HttpServletRequest request) throws IOException {
        // an address in numbers: nothing is looked up
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && PASSED_ON.stream().noneMatch(name -> request.getHeader(name) != null);
    }
}
