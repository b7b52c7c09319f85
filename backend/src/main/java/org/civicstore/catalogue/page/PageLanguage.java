package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.shared.text.Languages;
import org.civicstore.shared.text.Texts;
import org.civicstore.shared.web.AcceptedLanguage;

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
                .or(() -> AcceptedLanguage.of(request))
                .orElse(Languages.ALL.getFirst());
    }

    /** The language that the address itself asks for. */
    Optional<String> asked(HttpRequest<?> request) {
        return request.getParameters().getFirst("lang").filter(texts::speaks);
    }
}
