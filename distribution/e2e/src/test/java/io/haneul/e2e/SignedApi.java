package io.haneul.e2e;

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
import java.util.Locale;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the API with the first admin's keys, and tells an answer from none. */
public final class SignedApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int INTERNAL = 530;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String apiKey;
    private final SecretKeySpec secret;

    /** That nobody knows whether a call was carried out: the connection died, or the server could not tell. */
    public static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1L;

        Unanswered(String why) {
            super(why);
        }
    }

    /** That a call was not carried out, and why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        Refused(int code, String why) {
            super(code + " " + why);
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** {@return the API of the cloud with this data directory} */
    public static SignedApi of(Path data, int port) throws IOException {
        JsonNode admin = JSON.readTree(data.resolve("admin.json").toFile());
        return new SignedApi(
                "http://127.0.0.1:" + port + "/client/api",
                admin.get("apikey").asText(),
                admin.get("secretkey").asText());
    }

    private SignedApi(String url, String apiKey, String secret) {
        this.url = url;
        this.apiKey = apiKey;
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1");
    }

    /** {@return the content of the answer; parameters are names and values in turn} */
    public JsonNode call(String command, String... parameters) throws Unanswered, Refused {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(signed(command, parameters)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (answer == null || !answer.elements().hasNext()) {
                throw new Unanswered("status " + response.statusCode() + " without an answer");
            }
            JsonNode content = answer.elements().next();
            if (response.statusCode() == INTERNAL) {
                throw new Unanswered(content.path("errortext").asText());
            }
            if (response.statusCode() != 200) {
                throw new Refused(
                        response.statusCode(), content.path("errortext").asText());
            }
            return content;
        } catch (IOException e) {
            throw new Unanswered(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(e.toString());
        }
    }

    private String signed(String command, String... parameters) {
        TreeMap<String, String> all = new TreeMap<>();
        all.put("command", command);
        all.put("response", "json");
        all.put("apikey", apiKey);
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
