package org.civicstore.catalogue.download;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.civicstore.catalogue.release.Artifact;
import org.jspecify.annotations.Nullable;

/** What the headers say about an artifact. */
final class Representation {
    private final Artifact artifact;

    Representation(Artifact artifact) {
        this.artifact = artifact;
    }

    /** A strong entity tag: the digest itself. */
    String entityTag() {
        return "\"sha256-" + artifact.digest().hex() + '"';
    }

    /** RFC 9110 section 13.1.2, weak comparison. */
    boolean matches(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(entityTag()) || tag.equals("W/" + entityTag()));
    }

    /**
     * Adds type, name, entity tag and digest (RFC 9530). What a vendor uploads is never shown inside this origin: it is
     * always an attachment, and its type is one of two.
     */
    <T> MutableHttpResponse<T> describe(MutableHttpResponse<T> answer) {
        return answer.header(HttpHeaders.CONTENT_TYPE, mediaType())
                .header(HttpHeaders.ETAG, entityTag())
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(artifact.digest().bytes()) + ':')
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(artifact.fileName()));
    }

    private String mediaType() {
        return artifact.fileName().toLowerCase(Locale.ROOT).endsWith(".apk")
                ? "application/vnd.android.package-archive"
                : "application/octet-stream";
    }

    /** RFC 6266: a plain name for old readers, the true one in UTF-8. */
    static String disposition(String fileName) {
        String plain = fileName.replaceAll("[^A-Za-z0-9._-]", "_");
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
