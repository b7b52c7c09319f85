package org.civicstore.review.canned;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.civicstore.shared.access.Actor;
import org.jspecify.annotations.Nullable;

/** The texts that certifiers begin with. Every answer is the whole set: it is small, and everybody shows all of it. */
@Controller("/api/v1/canned-texts")
@Secured({"ROLE_CERTIFIER", "ROLE_OPERATOR"})
@Tag(name = "review")
class CannedTextController {
    private final CannedTextQueries texts;
    private final CannedTextService service;

    CannedTextController(CannedTextQueries texts, CannedTextService service) {
        this.texts = texts;
        this.service = service;
    }

    @Get
    @Operation(summary = "The shared texts of certifiers, the general ones first")
    CannedTextsBody cannedTexts() {
        return new CannedTextsBody(texts.all().stream()
                .map(one -> new CannedTextBody(
                        one.id(), one.criterion(), one.title(), new TreeMap<>(one.texts()), one.version()))
                .toList());
    }

    @Post
    @Operation(summary = "Add a shared text")
    CannedTextsBody addCannedText(Actor actor, @Body CannedTextRequest body) {
        service.add(actor, body.wording());
        return cannedTexts();
    }

    @Put("/{id}")
    @Operation(summary = "Change a shared text, having seen its latest version")
    CannedTextsBody changeCannedText(Actor actor, UUID id, @Body CannedTextRequest body) {
        service.change(actor, id, body.wording(), Objects.requireNonNullElse(body.version(), 0));
        return cannedTexts();
    }

    @Delete("/{id}")
    @Operation(summary = "Delete a shared text")
    HttpResponse<Void> removeCannedText(UUID id) {
        service.remove(id);
        return HttpResponse.noContent();
    }

    /**
     * What a text is to be.
     *
     * @param criterion what it is about; absent for any
     * @param texts per language
     * @param version that was shown, when it is changed
     */
    @Introspected
    record CannedTextRequest(
            @Nullable String criterion,
            @Nullable String title,
            @Nullable Map<String, String> texts,
            @Nullable Integer version) {

        CannedTextService.Wording wording() {
            Map<String, String> written = new TreeMap<>();
            Objects.requireNonNullElse(texts, Map.<String, String>of()).forEach((language, text) -> {
                if (!text.isBlank()) {
                    written.put(language, text.strip());
                }
            });
            return new CannedTextService.Wording(
                    Objects.requireNonNullElse(criterion, "").strip(),
                    Objects.requireNonNullElse(title, "").strip(),
                    written);
        }
    }

    @Introspected
    record CannedTextsBody(List<CannedTextBody> items) {}

    /** @param criterion empty for any */
    @Introspected
    record CannedTextBody(UUID id, String criterion, String title, Map<String, String> texts, int version) {}
}
