package org.civicstore.certification.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one address answered.
 *
 * @param hops every address that was asked, the last one gave the answer; empty when none was
 * @param status of the last answer; 0 when there is none
 * @param headers of the last answer, names in lower case, several of one name joined by a comma
 * @param tls protocol of the last connection, such as {@code TLSv1.3}; empty for plain http
 * @param body present when an answer came, even an empty one
 * @param failure present when none came that can be used
 */
public record FetchedPage(
        WebPurpose purpose,
        URI address,
        Instant at,
        List<URI> hops,
        int status,
        Map<String, String> headers,
        String tls,
        Optional<Body> body,
        Optional<FetchFailure> failure) {

    /**
     * The content, decompressed, in a file. Untrusted: only the child process opens it.
     *
     * @param sha256 lower-case hex
     * @param size in bytes
     */
    public record Body(Path path, String sha256, long size) {}

    public FetchedPage {
        hops = List.copyOf(hops);
        headers = Map.copyOf(headers);
    }

    public boolean found() {
        return failure.isEmpty() && status >= 200 && status < 300;
    }

    /** The media type that the server states, in lower case and without parameters; empty when it states none. */
    public String mediaType() {
        return headers.getOrDefault("content-type", "").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The address that gave the answer. */
    public URI location() {
        return hops.isEmpty() ? address : hops.getLast();
    }
}
