package org.civicstore.catalogue.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.shared.storage.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of styles, scripts and pictures, whose names change with their content; from the manifest of the frontend's
 * build. Without a build the pages stand there in plain HTML, and work.
 */
@Singleton
public class Assets {
    private static final String MANIFEST = "public/.vite/manifest.json";

    private final Map<String, String> addresses = new HashMap<>();
    private final String build;

    Assets(ObjectMapper json) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(MANIFEST)) {
            byte[] text = in == null ? "{}".getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
            this.build = Digest.ofText(new String(text, StandardCharsets.UTF_8)).hex();
            JsonNode manifest = json.readTree(text);
            manifest.properties()
                    .forEach(entry -> addresses.put(
                            entry.getKey(),
                            "/assets/" + entry.getValue().path("file").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest of the frontend's build cannot be read", e);
        }
    }

    private Optional<String> find(String source) {
        return Optional.ofNullable(addresses.get(source));
    }

    public Optional<String> early() {
        return find("src/early.ts");
    }

    /**
     * The styles of a page of the server.
     *
     * @param sheet what it shows beyond the others, by the name of a file in {@code src/sheets}
     */
    public List<String> pageStyles(@Nullable String sheet) {
        return Stream.of(find("src/storefront.css"), find("src/sheets/" + sheet + ".css"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The styles of pages that are script throughout. */
    public List<String> appStyles() {
        return find("src/app.css").stream().toList();
    }

    /** What asks the questions of programmes on the device. */
    public Optional<String> wizard() {
        return find("src/wizard.tsx");
    }

    /** Styles that only some pages need, by their source. */
    Optional<String> styles(String source) {
        return find(source);
    }

    /** What a theme changes of the styles; nothing for the store's own. */
    Optional<String> theme(String name) {
        return find("src/design/theme/" + name + ".css");
    }

    public Optional<String> islands() {
        return find("src/islands.ts");
    }

    /** The script of the service worker. */
    Optional<String> worker() {
        return find("src/worker/serviceWorker.ts");
    }

    /** Another one for every other content of the frontend. */
    String build() {
        return build;
    }

    public Optional<String> main() {
        return find("src/main.tsx");
    }

    public Optional<String> font() {
        return find("src/design/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2");
    }

    /** The sprite of icons. */
    public String icons() {
        return find("src/design/icons/icons.svg").orElse("/assets/icons.svg");
    }
}
