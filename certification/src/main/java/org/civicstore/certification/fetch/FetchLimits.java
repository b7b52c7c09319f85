package org.civicstore.certification.fetch;

import java.time.Duration;

/**
 * What one fetch may take.
 *
 * @param time from the first look-up to the last byte, with all redirects
 * @param maxBytes of the content, before and after decompression
 * @param maxHeaderBytes of one answer
 */
public record FetchLimits(Duration time, int maxBytes, int maxHeaderBytes, int maxRedirects) {

    /** 15 seconds, 3 MiB, 32 KiB of headers, 5 redirects. */
    public static FetchLimits standard() {
        return new FetchLimits(Duration.ofSeconds(15), 3 * 1024 * 1024, 32 * 1024, 5);
    }
}
