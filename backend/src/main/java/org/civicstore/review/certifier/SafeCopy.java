package org.civicstore.review.certifier;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page around cleaned mark-up, for a frame. Should the cleaning have missed something, the page still has no origin, runs
 * nothing, fetches nothing and sends nothing: its policy allows its own style and pictures that are part of it.
 */
final class SafeCopy {
    private static final String STYLE = """
        html{color-scheme:light;background:#fff;color:#1d2040;font:1rem/1.5 system-ui,sans-serif}
        body{margin:0;padding:1.25rem;overflow-wrap:anywhere}
        table{border-collapse:collapse;margin-block:.75rem;font-size:.9375rem}
        th,td{border:1px solid #c9ccdd;padding:.25rem .5rem;text-align:start;vertical-align:top}
        th{background:#f1f2f8}
        pre{white-space:pre-wrap;font:.9375rem/1.5 ui-monospace,monospace;margin:0}
        img{max-inline-size:100%;block-size:auto}
        h1,h2,h3,h4,h5,h6{line-height:1.25;margin-block:1.25em .5em}
        h1{font-size:1.5rem}h2{font-size:1.25rem}h3,h4,h5,h6{font-size:1.0625rem}
        .slide-content{border-block-end:1px solid #c9ccdd;padding-block-end:.75rem}
        small{color:#4b4f6b}
        """;

    private static final String POLICY = "default-src 'none'; img-src data:; style-src 'sha256-" + digest(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    private SafeCopy() {}

    /** @param markup cleaned @param language BCP 47; empty when nobody knows */
    static HttpResponse<String> of(String markup, String title, String language) {
        String page = "<!doctype html><html lang=\"" + escaped(language.isEmpty() ? "und" : language)
                + "\"><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title><style>" + STYLE
                + "</style></head><body>" + markup + "</body></html>";
        return HttpResponse.ok(page)
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
