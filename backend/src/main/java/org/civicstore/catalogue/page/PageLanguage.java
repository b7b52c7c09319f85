package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;

/** Which language a reader gets: the one asked for, else the one remembered, else the browser's, else the first. */
@Singleton
class PageLanguage {
    static final String COOKIE = "lang";

    private final Texts texts;

    PageLanguage(Texts texts) {
        this.texts = texts;
    }

    String of(HttpRequest<?> request) {
        return asked(request)
                .or(() -> request.getCookies()
                        .findCookie(COOKIE)
                        .map(Cookie::getValue)
                        .filter(texts::speaks))
                .or(() -> preferred(request))
                .orElse(Languages.ALL.getFirst());
    }

    /** The language that the address itself asks for. */
    Optional<String> asked(HttpRequest<?> request) {
        return request.getParameters().getFirst("lang").filter(texts::speaks);
    }

    /** RFC 9110, section 12.5.4; regions make no difference, and {@code no} is Bokmål. */
    private static Optional<String> preferred(HttpRequest<?> request) {
        String accepted = request.getHeaders().get("Accept-Language");
        if (accepted == null || accepted.length() > 500) {
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
}
