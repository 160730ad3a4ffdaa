package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the files of images to whoever has a link, by HTTP on a port of loopback, to one visitor after the other. Links are kept
 * in memory; they end with the simulator.
 */
public final class ImageDoor implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageDoor.class);
    private static final Pattern REQUEST = Pattern.compile("GET /([0-9a-f-]{36}) HTTP/1\\.[01]");
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int CHUNK = 1 << 16;

    private final Map<String, Link> links = new ConcurrentHashMap<>();
    private Optional<ServerSocket> door = Optional.empty();
    private boolean closed;

    private record Link(SimulatedStore store, UUID image, Instant until) {}

    /** {@return a link to the image, which must be ready} */
    public URI link(SimulatedStore store, UUID image, Instant until) throws Fault {
        store.requireReady(image);
        int port = port();
        String token = UUID.randomUUID().toString();
        links.put(token, new Link(store, image, until));
        return URI.create("http://127.0.0.1:" + port + "/" + token);
    }

    /** On return no link to the image works any more. */
    public void remove(SimulatedStore store, UUID image) {
        links.values().removeIf(link -> link.store() == store && link.image().equals(image));
    }

    private synchronized int port() throws Fault {
        if (closed) {
            throw new Fault(FaultKind.UNREACHABLE, "the simulator is closed");
        }
        try {
            if (door.isEmpty()) {
                ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                door = Optional.of(listening);
                Thread thread = new Thread(() -> serve(listening), "simulator images");
                thread.setDaemon(true);
                thread.start();
            }
            return door.get().getLocalPort();
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, "no port for links: " + e.getMessage(), e);
        }
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket visitor = listening.accept()) {
                visitor.setSoTimeout(PATIENCE_MILLIS);
                answer(visitor);
            } catch (IOException | Fault e) {
                LOG.debug("a visitor of a link got no answer: {}", e.getMessage());
            }
        }
    }

    private void answer(Socket visitor) throws IOException, Fault {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
        String request = Optional.ofNullable(in.readLine()).orElse("");
        String header = in.readLine();
        while (header != null && !header.isEmpty()) {
            header = in.readLine();
        }
        OutputStream out = visitor.getOutputStream();
        Optional<Link> link = valid(request);
        if (link.isEmpty()) {
            out.write(text("HTTP/1.0 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        } else {
            send(link.get(), out);
        }
        out.flush();
    }

    private Optional<Link> valid(String request) throws Fault {
        Matcher form = REQUEST.matcher(request);
        Link link = form.matches() ? links.get(form.group(1)) : null;
        if (link == null || !Instant.now().isBefore(link.until())) {
            return Optional.empty();
        }
        boolean isThere = link.store()
                .find(link.image())
                .filter(SimulatedStore.Image::ready)
                .isPresent();
        return isThere ? Optional.of(link) : Optional.empty();
    }

    private static void send(Link link, OutputStream out) throws IOException, Fault {
        long length = link.store().find(link.image()).orElseThrow().length();
        out.write(text("HTTP/1.0 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length
                + "\r\nConnection: close\r\n\r\n"));
        for (long at = 0; at < length; at += CHUNK) {
            out.write(link.store().read(link.image(), at, CHUNK));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public synchronized void close() {
        closed = true;
        links.clear();
        try {
            if (door.isPresent()) {
                door.get().close();
            }
        } catch (IOException e) {
            LOG.warn("the port of links could not be closed: {}", e.getMessage());
        }
    }
}
