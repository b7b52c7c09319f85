package org.civicstore.organisation;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.civicstore.shared.storage.Digest;

/**
 * The publisher agreement that is in force, read from {@code agreements/<version>/<language>.md} at start.
 *
 * <p>A version's texts are never edited: what an organisation has accepted is known by version and digest. New texts
 * get a new folder, and every organisation is asked again.
 */
@Singleton
final class PublisherAgreement {
    private static final List<String> LANGUAGES = List.of("en", "nb");

    private final String version;
    private final SortedMap<String, String> texts;
    private final Digest digest;

    PublisherAgreement(@Value("${civicstore.agreement.version}") String version) {
        this.version = version;
        SortedMap<String, String> read = new TreeMap<>();
        LANGUAGES.forEach(language -> read.put(language, text(version, language)));
        this.texts = Collections.unmodifiableSortedMap(read);
        this.digest = digest(read);
    }

    String version() {
        return version;
    }

    /** Markdown by language. */
    Map<String, String> texts() {
        return texts;
    }

    /** SHA-256 over language, line feed, text, zero byte of each language, in the order of their codes. */
    Digest digest() {
        return digest;
    }

    private static String text(String version, String language) {
        String resource = "/agreements/" + version + "/" + language + ".md";
        try (InputStream in = PublisherAgreement.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no publisher agreement at " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The publisher agreement cannot be read from " + resource, e);
        }
    }

    private static Digest digest(SortedMap<String, String> texts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            texts.forEach((language, text) ->
                    sha256.update((language + "\n" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return Digest.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
