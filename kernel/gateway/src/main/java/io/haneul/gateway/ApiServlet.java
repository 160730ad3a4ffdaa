package io.haneul.gateway;

import io.haneul.engine.command.Refusal;
import io.haneul.gateway.Incoming.Trust;
import io.haneul.gateway.answer.Format;
import io.haneul.gateway.request.Parameters;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The API at {@code /client/api}. Reads requests itself: what is signed are their parameters as they came. */
final class ApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_COOKIES = 4;

    private final transient ApiCalls calls;

    ApiServlet(ApiCalls calls) {
        this.calls = calls;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SafeHeaders.ALL.forEach(response::setHeader);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (!path.equals("/")) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("POST")) {
            response.setHeader("Allow", "GET, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            answer(request, new ServletAnswer(response, request.isSecure()));
        }
    }

    private void answer(HttpServletRequest request, Outgoing to) throws IOException {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        Parameters parameters;
        try {
            byte[] body = request.getMethod().equals("POST")
                    ? FormBody.read(request.getContentType(), request.getInputStream())
                    : new byte[0];
            parameters = Parameters.read(query, body);
        } catch (Refusal e) {
            calls.refuse(e, incoming(request, Parameters.queryOnly(query)), to);
            return;
        }
        calls.answer(incoming(request, parameters), to);
    }

    private static Incoming incoming(HttpServletRequest request, Parameters parameters) {
        return new Incoming(
                parameters, sessions(request), Optional.ofNullable(request.getHeader("sessionkey")), Trust.PROVEN);
    }

    private static List<String> sessions(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? List.of()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(CookieChange.ID))
                        .map(Cookie::getValue)
                        .limit(MOST_COOKIES)
                        .toList();
    }

    private record ServletAnswer(HttpServletResponse response, boolean secure) implements Outgoing {
        @Override
        public OutputStream start(int status, Format format, CookieChange cookies) throws IOException {
            response.setStatus(status);
            response.setContentType(format.contentType());
            for (String cookie : cookies.headers(secure)) {
                response.addHeader("Set-Cookie", cookie);
            }
            return response.getOutputStream();
        }

        @Override
        public boolean restart() {
            if (response.isCommitted()) {
                return false;
            }
            response.reset();
            SafeHeaders.ALL.forEach(response::setHeader);
            return true;
        }
    }
}
