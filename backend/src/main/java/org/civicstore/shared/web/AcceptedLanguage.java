package org.civicstore.shared.web;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.shared.text.Languages;

/**
 * The language that a request asks for in {@code Accept-Language} (RFC 9110, section 12.5.4). Regions make no difference, and
 * {@code no} is Bokmål.
 */
public final class AcceptedLanguage {
    private static final int LONGEST = 500;

    private AcceptedLanguage() {}

    /** The first of the wished languages that the store speaks. */
    public static Optional<String> of(HttpRequest<?> request) {
        String accepted = request.getHeaders().get("Accept-Language");
        if (accepted == null || accepted.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0])
                    .map(tag -> tag.equals("no") ? "nb" : tag)
                    .filter(Languages.ALL::contains)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As {@link #of}; a program that wishes for nothing reads English, as the rest of the API is. */
    public static String ofProgram(HttpRequest<?> request) {
        return of(request).orElse("en");
    }
}
