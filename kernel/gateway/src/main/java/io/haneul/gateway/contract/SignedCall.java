package io.haneul.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.haneul.model.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Calls a server with a user's keys.
 *
 * @param url    of the API
 * @param apiKey of the user
 * @param secret to it
 */
record SignedCall(String url, String apiKey, Secret secret) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * {@return the answer to a command without parameters}
     *
     * @throws IOException when there is none, or it is an error
     */
    JsonNode answer(String command) throws IOException, InterruptedException {
        // in the order of the names, as they are signed
        String query = "apikey=" + encoded(apiKey) + "&command=" + encoded(command) + "&response=json";
        String signature = encoded(signature(query.toLowerCase(Locale.ROOT)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "?" + query + "&signature=" + signature))
                .timeout(PATIENCE)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(command + " is answered with " + response.statusCode() + ": " + response.body());
        }
        return new ObjectMapper().readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
