package org.civicstore.devdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** One person's dealings with the API. Every answer but a success ends the play. */
final class Visit {
    private static final String API = "/api/v1/";

    private final URI store;
    private final ObjectMapper json;
    private final HttpClient client;

    /** Signs the person in. */
    Visit(URI store, ObjectMapper json, Persona persona) {
        this(store, json);
        post("session", Map.of("email", persona.email(), "password", Persona.PASSWORD));
    }

    /** Somebody who does not say who they are. */
    Visit(URI store, ObjectMapper json) {
        this.store = store;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    JsonNode get(String path) {
        return json("GET", path, BodyPublishers.noBody());
    }

    JsonNode post(String path, Object body) {
        return json("POST", path, written(body), "Content-Type", "application/json");
    }

    JsonNode post(String path, Object body, String header, String value) {
        return json("POST", path, written(body), "Content-Type", "application/json", header, value);
    }

    JsonNode put(String path, Object body) {
        return json("PUT", path, written(body), "Content-Type", "application/json");
    }

    /** Uploads in one piece (tus 1.0.0, creation and core protocol). */
    void upload(byte[] bytes, Map<String, String> metadata) {
        String encoded = metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Base64.getEncoder().encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
        HttpResponse<String> created = send(
                "POST",
                API + "uploads",
                BodyPublishers.noBody(),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Length",
                Integer.toString(bytes.length),
                "Upload-Metadata",
                encoded);
        send(
                "PATCH",
                created.headers().firstValue("Location").orElseThrow(),
                BodyPublishers.ofByteArray(bytes),
                "Tus-Resumable",
                "1.0.0",
                "Upload-Offset",
                "0",
                "Content-Type",
                "application/offset+octet-stream");
    }

    private JsonNode json(String method, String path, BodyPublisher body, String... headers) {
        try {
            return json.readTree(send(method, API + path, body, headers).body());
        } catch (IOException e) {
            throw new UncheckedIOException("The store answered something else than JSON", e);
        }
    }

    private BodyPublisher written(Object body) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(store.resolve(path))
                .method(method, body)
                .setHeader("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "%s %s was answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The store was stopped", e);
        }
    }
}
