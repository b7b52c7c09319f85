package org.civicstore.catalogue.shelf;

import io.micronaut.http.HttpRequest;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.catalogue.shelf.ListingBodies.ListingBody;
import org.civicstore.catalogue.shelf.ListingBodies.StoredListingsBody;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.web.KeptAnswer;
import org.jspecify.annotations.Nullable;

/** The catalogue for everybody. */
@Controller("/api/v1/listings")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "catalogue")
class ListingController {
    private static final String LANGUAGE_TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    private final ListingAnswers listings;
    private final ReleaseQueries releases;
    private final java.time.Clock clock;

    ListingController(ListingAnswers listings, ReleaseQueries releases, java.time.Clock clock) {
        this.listings = listings;
        this.releases = releases;
        this.clock = clock;
    }

    @Get
    @Operation(
            summary = "Search and browse what is certified",
            description =
                    "Beside those named below, the facets lifeEvent, price, provider, certificate, accessibility, data"
                            + " and without narrow the answer. Every facet may be given several times: values of one"
                            + " facet are alternatives, except those of without, which names warnings that no listing"
                            + " may carry; facets are all demanded. With q, with one of these facets or with"
                            + " facets=true the answer says what it can be narrowed by.")
    HttpResponse<StoredListingsBody> listings(
            HttpRequest<?> request,
            @QueryValue @Nullable @Size(max = SearchQuestion.LONGEST_TEXT) String q,
            @QueryValue @Nullable @Size(max = 60) String category,
            @QueryValue @Nullable @Size(max = 60) String platform,
            @QueryValue @Nullable @Pattern(regexp = LANGUAGE_TAG) String language,
            @QueryValue(defaultValue = "1") @Min(1) @Max(10_000) int page,
            @QueryValue(defaultValue = "24") @Min(1) @Max(100) int size,
            @QueryValue(defaultValue = "relevance") @Pattern(regexp = "relevance|name|newest") String sort,
            @QueryValue(defaultValue = "nb") @Pattern(regexp = LANGUAGE_TAG) String reader,
            @QueryValue(defaultValue = "false") boolean facets,
            @QueryValue(defaultValue = "false") boolean explain) {
        ListingQuestion.Sort order = ListingQuestion.Sort.valueOf(sort.toUpperCase(Locale.ROOT));
        Filters filters = Filters.of(request.getParameters());
        String text = q == null ? "" : q;
        KeptAnswer answer = facets || explain || !text.isBlank() || !filters.plain()
                ? listings.found(new SearchQuestion(
                        text,
                        reader,
                        filters.byFacet(),
                        SearchQuestion.Sort.valueOf(order.name()),
                        page,
                        size,
                        explain))
                : listings.list(
                        new ListingQuestion("", given(category), given(platform), given(language), order, page, size));
        return HttpResponse.ok(new StoredListingsBody(answer.bytes())).header("ETag", answer.entityTag());
    }

    @Get("/{slug}")
    @Operation(summary = "Everything that citizens may know of one listing")
    HttpResponse<ListingBody> listing(@Size(max = 60) String slug) {
        KeptAnswer answer = listings.document(slug).orElseThrow(() -> missing(slug));
        return HttpResponse.ok(new ListingBody(answer.bytes())).header("ETag", answer.entityTag());
    }

    /** 410 with the reason for what was here before, 404 for what never was. */
    private ProblemException missing(String slug) {
        return releases.newest(slug)
                .map((Release release) -> {
                    List<String> unlisted = releases.unlisted(slug);
                    return unlisted.isEmpty() ? release.goneAt(clock.instant()) : release.unlisted(unlisted);
                })
                .orElseGet(() -> CommonProblem.notFound("listing"));
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
