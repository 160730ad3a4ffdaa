package io.haneul.plugins.simulator.world;

import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Brings an image from a web server to a store, from where it stands. Every address is looked at before it is contacted, those
 * that it is sent on to as well.
 */
public final class Download {
    private static final int MOST_REDIRECTS = 5;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int PIECE = 1 << 20;

    private final SimulatedStore store;
    private final UUID image;
    private final long largest;
    private final Predicate<InetAddress> forbidden;

    /**
     * @param store     that gets the image
     * @param image     which
     * @param largest   file that is taken, in bytes
     * @param forbidden addresses that nothing is downloaded from
     */
    public Download(SimulatedStore store, UUID image, long largest, Predicate<InetAddress> forbidden) {
        this.store = store;
        this.image = image;
        this.largest = largest;
        this.forbidden = forbidden;
    }

    /** {@return whether the file is complete; what is there stays when the time is up} */
    public boolean run(URI source, Instant until) throws Fault, InterruptedException {
        URI at = source;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Optional<URI> next = step(at, until);
            if (next.isEmpty()) {
                return store.isWhole(image) && complete;
            }
            at = at.resolve(next.get());
        }
        throw invalid(source + " leads from place to place");
    }

    private boolean complete;

    private Optional<URI> step(URI at, Instant until) throws Fault, InterruptedException {
        if (!"http".equals(at.getScheme()) || at.getHost() == null) {
            throw invalid(at + " is not of http");
        }
        long present = store.find(image).map(SimulatedStore.Image::present).orElse(0L);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(at), at.getPort() < 0 ? 80 : at.getPort()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            String path = at.getRawPath().isEmpty() ? "/" : at.getRawPath();
            String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
            String request = "GET " + path + query + " HTTP/1.0\r\nHost: " + at.getAuthority() + "\r\nRange: bytes="
                    + present + "-\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return take(at, new java.io.BufferedInputStream(socket.getInputStream()), present, until);
        } catch (IOException e) {
            throw new Fault(FaultKind.UNREACHABLE, at + " does not answer: " + e.getMessage(), e);
        }
    }

    private InetAddress address(URI at) throws Fault, IOException {
        InetAddress address = InetAddress.getByName(at.getHost());
        if (forbidden.test(address)) {
            throw invalid(at + " leads to " + address.getHostAddress() + ", which is forbidden");
        }
        return address;
    }

    private Optional<URI> take(URI at, InputStream in, long present, Instant until)
            throws Fault, IOException, InterruptedException {
        Map<String, String> head = head(in);
        int status = Integer.parseInt(head.get("status"));
        if (status >= 300 && status < 400 && head.containsKey("location")) {
            return Optional.of(URI.create(head.get("location")));
        }
        if (status == 416) {
            complete = true;
            return Optional.empty();
        }
        if (status == 404 || status == 410) {
            throw new Fault(FaultKind.NOT_FOUND, at + " has no such image");
        }
        if (status != 200 && status != 206) {
            throw new Fault(FaultKind.UNREACHABLE, at + " answers " + status);
        }
        long offset = status == 206 ? present : 0;
        long length = Long.parseLong(head.getOrDefault("content-length", "-1"));
        if (offset + length > largest) {
            throw invalid("the image at " + at + " is larger than " + largest + " bytes");
        }
        long end = copy(in, offset, until);
        complete = end >= 0 && (length < 0 || end == offset + length);
        return Optional.empty();
    }

    /** Returns where the file ended, or -1 when the time was up before. */
    private long copy(InputStream in, long from, Instant until) throws Fault, IOException, InterruptedException {
        long offset = from;
        while (true) {
            byte[] piece = in.readNBytes(PIECE);
            if (piece.length == 0) {
                return offset;
            }
            if (offset + piece.length > largest) {
                throw invalid("the image is larger than " + largest + " bytes");
            }
            store.write(image, offset, piece);
            offset += piece.length;
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (Instant.now().isAfter(until)) {
                return -1;
            }
        }
    }

    private static Map<String, String> head(InputStream in) throws IOException {
        Map<String, String> head = new HashMap<>();
        String status = line(in);
        String[] words = status.split(" ", -1);
        if (words.length < 2 || !words[1].matches("\\d{3}")) {
            throw new IOException("no answer of http: " + status);
        }
        head.put("status", words[1]);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return head;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > 8192) {
                throw new IOException("no answer of http");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static Fault invalid(String message) {
        return new Fault(FaultKind.INVALID, message);
    }
}
