package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.shared.text.Texts;

/** Which language a reader gets: the one asked for, else the one remembered, else the browser's, else the first. */
final class PageLanguage {
    static final String COOKIE = "lang";

    private PageLanguage() {}

    static String of(HttpRequest<?> request) {
        return asked(request)
                .or(() -> request.getCookies()
                        .findCookie(COOKIE)
                        .map(Cookie::getValue)
                        .filter(PageLanguage::spoken))
                .or(() -> preferred(request))
                .orElse(Texts.LANGUAGES.getFirst());
    }

    /** The language that the address itself asks for. */
    static Optional<String> asked(HttpRequest<?> request) {
        return request.getParameters().getFirst("lang").filter(PageLanguage::spoken);
    }

    private static Optional<String> preferred(HttpRequest<?> request) {
        String accepted = request.getHeaders().get("Accept-Language");
        if (accepted == null || accepted.length() > 500) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .map(range -> range.getRange().split("-")[0])
                    .map(tag -> tag.equals("no") || tag.equals("nn") ? "nb" : tag)
                    .filter(PageLanguage::spoken)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean spoken(String tag) {
        return Texts.LANGUAGES.contains(tag);
    }
}
