package org.civicstore.catalogue.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.text.Texts;

/** Draws a page: the frame in the reader's language, the template, the headers. */
@Singleton
public class Pages {
    static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.civicstore.generated.pages");
    private final Texts texts;
    private final PageLanguage language;
    private final Assets assets;
    private final StorefrontSettings settings;

    Pages(Texts texts, PageLanguage language, Assets assets, StorefrontSettings settings) {
        this.texts = texts;
        this.language = language;
        this.assets = assets;
        this.settings = settings;
    }

    /** Tag of the reader's language. */
    String language(HttpRequest<?> request) {
        return texts.in(language.of(request)).language();
    }

    Speech speech(HttpRequest<?> request) {
        return new Speech(texts.in(language.of(request)));
    }

    /** The beginnings of a frame. */
    public FrameDraft frame(HttpRequest<?> request, Actor actor) {
        return new FrameDraft(
                speech(request),
                assets,
                settings.origin(),
                path(request),
                settings.theme(),
                actor instanceof Actor.Person);
    }

    /** Fills the template, whose only parameter is {@code page}. */
    String html(String template, Object page) {
        StringOutput output = new StringOutput(16_384);
        engine.render(template, page, output);
        return output.toString();
    }

    /** Draws the template. */
    public MutableHttpResponse<String> draw(HttpRequest<?> request, HttpStatus status, String template, Object page) {
        return withHeaders(
                request,
                HttpResponse.<String>status(status).body(html(template, page)).contentType(HTML));
    }

    /** Says what a page depends on, and remembers the language that was asked for. */
    <T> MutableHttpResponse<T> withHeaders(HttpRequest<?> request, MutableHttpResponse<T> page) {
        page.header("Vary", "Accept-Encoding, Accept-Language, Cookie").header("Cache-Control", "private, no-cache");
        language.asked(request).ifPresent(asked -> page.cookie(remember(request, asked)));
        return page;
    }

    public MutableHttpResponse<String> draw(HttpRequest<?> request, String template, Object page) {
        return draw(request, HttpStatus.OK, template, page);
    }

    private static Cookie remember(HttpRequest<?> request, String language) {
        return Cookie.of(PageLanguage.COOKIE, language)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite(SameSite.Lax)
                .secure(request.isSecure());
    }

    /** Path and query as they were asked for, without the language and without empty parameters. */
    static String path(HttpRequest<?> request) {
        String query = request.getParameters().asMap().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("lang"))
                .sorted(java.util.Map.Entry.comparingByKey())
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> encode(entry.getKey()) + '=' + encode(value)))
                .collect(Collectors.joining("&"));
        return request.getPath() + (query.isEmpty() ? "" : '?' + query);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
