package io.haneul.itest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The API over HTTP, as the first admin calls it. An answer that is an error is an {@link AssertionError}. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String key;
    private final SecretKeySpec secret;

    /** @param data the cloud's data directory, in which {@code admin.json} is */
    Api(String port, Path data) throws IOException {
        JsonNode admin = JSON.readTree(data.resolve("admin.json").toFile());
        this.root = "http://127.0.0.1:" + port;
        this.key = admin.get("apikey").asText();
        this.secret = new SecretKeySpec(admin.get("secretkey").asText().getBytes(UTF_8), "HmacSHA1");
    }

    /** {@return whether the server says that it is ready} */
    static boolean isReady(String port) throws InterruptedException {
        URI probe = URI.create("http://127.0.0.1:" + port + "/health/ready");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(probe).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return the content of the answer; parameters are names and values in turn} */
    JsonNode call(String command, String... parameters) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                HttpRequest.newBuilder(URI.create(root + "/client/api"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(signed(command, parameters)))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(
                    command + " is answered " + response.statusCode() + " " + new String(response.body(), UTF_8));
        }
        return JSON.readTree(response.body()).elements().next();
    }

    /** {@return what is listed} */
    List<JsonNode> list(String command, String... parameters) throws IOException, InterruptedException {
        for (JsonNode field : call(command, parameters)) {
            if (field.isArray()) {
                return StreamSupport.stream(field.spliterator(), false).toList();
            }
        }
        return List.of();
    }

    /** On return the job of an answer has succeeded. */
    void done(JsonNode accepted) throws IOException, InterruptedException {
        String job = accepted.get("jobid").asText();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        JsonNode result = call("queryAsyncJobResult", "jobid", job);
        while (result.get("jobstatus").asInt() == 0) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("does not end: " + call("listHaneulJobs", "id", job));
            }
            Thread.sleep(100);
            result = call("queryAsyncJobResult", "jobid", job);
        }
        if (result.get("jobstatus").asInt() != 1) {
            throw new AssertionError(result + ", which was " + call("listHaneulJobs", "id", job));
        }
    }

    /** {@return how many calls are inside a provider, as {@code /metrics} tells, also while it leaves} */
    int inside(String role, String provider) throws IOException, InterruptedException {
        String text = http.send(
                        HttpRequest.newBuilder(URI.create(root + "/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher line = Pattern.compile("(?m)^haneul_provider_calls_(?:in_flight|leaving)\\{provider=\"" + provider
                        + "\",role=\"" + role + "\"} ([0-9.]+)$")
                .matcher(text);
        int inside = 0;
        while (line.find()) {
            inside += (int) Double.parseDouble(line.group(1));
        }
        return inside;
    }

    private String signed(String command, String... parameters) {
        TreeMap<String, String> all = new TreeMap<>();
        all.put("command", command);
        all.put("response", "json");
        all.put("apikey", key);
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        StringBuilder query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8).replace("+", "%20")));
        return query + "&signature="
                + URLEncoder.encode(signature(query.toString().toLowerCase(Locale.ROOT)), UTF_8);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
