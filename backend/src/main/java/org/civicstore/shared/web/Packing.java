package org.civicstore.shared.web;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs answers that are kept, so that it is not done for each reader anew (RFC 9110, section 8.4.1.3). */
public final class Packing {
    /** Value of {@code Content-Encoding}. */
    public static final String CODING = "gzip";

    private Packing() {}

    /** Whether whoever asks takes packed answers (RFC 9110, section 12.5.3). */
    public static boolean taken(HttpRequest<?> request) {
        return taken(request.getHeaders().get("Accept-Encoding"));
    }

    static boolean taken(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String offer : accepted.split(",")) {
            String[] parts = offer.split(";", 2);
            if (parts[0].strip().equalsIgnoreCase(CODING)) {
                return parts.length == 1 || !parts[1].strip().matches("(?i)q\\s*=\\s*0(\\.0*)?");
            }
        }
        return false;
    }

    public static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return packed.toByteArray();
    }
}
