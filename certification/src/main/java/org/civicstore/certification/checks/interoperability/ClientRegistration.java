package org.civicstore.certification.checks.interoperability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.civicstore.certification.CertificationJson;

/**
 * How an app is registered at an identity provider: the client metadata of RFC 7591, section 2 (OAuth 2.0 Dynamic Client
 * Registration), with {@code code_challenge_method} (RFC 7636) and {@code scope_reasons}, an object of scope to reason.
 *
 * @param challenges methods of PKCE that are taken
 * @param explained scopes that a reason is given for
 */
record ClientRegistration(
        List<String> grants,
        List<String> responses,
        List<String> challenges,
        List<String> scopes,
        Set<String> explained) {

    private static final int LIMIT = 256 * 1024;

    /** Empty when the file is no JSON object that speaks of a client. */
    static Optional<ClientRegistration> read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LIMIT);
        }
        try {
            JsonNode tree = CertificationJson.mapper().readTree(bytes);
            boolean client = tree.isObject()
                    && (tree.has("client_id")
                            || tree.has("redirect_uris")
                            || tree.has("grant_types")
                            || tree.has("response_types"));
            return client ? Optional.of(of(tree)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static ClientRegistration of(JsonNode tree) {
        Set<String> explained = new TreeSet<>();
        for (Map.Entry<String, JsonNode> reason : tree.path("scope_reasons").properties()) {
            if (!reason.getValue().asText().isBlank()) {
                explained.add(reason.getKey());
            }
        }
        List<String> challenges = new ArrayList<>(texts(tree.path("code_challenge_method")));
        challenges.addAll(texts(tree.path("code_challenge_methods")));
        return new ClientRegistration(
                texts(tree.path("grant_types")),
                texts(tree.path("response_types")),
                challenges.stream().distinct().toList(),
                texts(tree.has("scope") ? tree.path("scope") : tree.path("scopes")),
                explained);
    }

    /** Items of an array, or the words of a text. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(item -> texts.add(item.asText().strip()));
        } else if (node.isTextual()) {
            texts.addAll(List.of(node.asText().strip().split("\\s+")));
        }
        texts.removeIf(String::isBlank);
        return List.copyOf(texts);
    }
}
