package org.civicstore.catalogue.shelf;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.civicstore.catalogue.shelf.FoundBodies.StoredSuggestionsBody;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.web.KeptAnswer;

/** What may be meant, while somebody types. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "catalogue")
class SuggestionController {
    private final SuggestionAnswers suggestions;

    SuggestionController(SuggestionAnswers suggestions) {
        this.suggestions = suggestions;
    }

    @Get("/suggestions")
    @Operation(summary = "Names of listings that fit what was typed so far")
    HttpResponse<StoredSuggestionsBody> suggestions(
            @QueryValue(defaultValue = "") @Size(max = SearchQuestion.LONGEST_TEXT) String q,
            @QueryValue(defaultValue = "nb") @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String reader,
            @QueryValue(defaultValue = "6") @Min(1) @Max(10) int size) {
        KeptAnswer answer = suggestions.to(new SuggestionAnswers.Typed(q, reader, size));
        return HttpResponse.ok(new StoredSuggestionsBody(answer.bytes())).header("ETag", answer.entityTag());
    }
}
