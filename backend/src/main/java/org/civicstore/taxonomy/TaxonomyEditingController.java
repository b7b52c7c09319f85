package org.civicstore.taxonomy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.RowVersion;
import org.civicstore.taxonomy.TaxonomyBodies.EditionBody;
import org.civicstore.taxonomy.TaxonomyBodies.EntriesBody;
import org.civicstore.taxonomy.TaxonomyBodies.EntryBody;
import org.civicstore.taxonomy.TaxonomyBodies.EntryLineBody;
import org.civicstore.taxonomy.TaxonomyBodies.PlaceBody;
import org.civicstore.taxonomy.TaxonomyBodies.PublicationBody;
import org.civicstore.taxonomy.TaxonomyBodies.RemovalBody;
import org.jspecify.annotations.Nullable;

/**
 * Life events, categories and collections for the operators who edit them. {@code kind} is {@code life-events},
 * {@code categories} or {@code collections}.
 */
@Controller("/api/v1/taxonomy/{kind}/entries")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "taxonomy")
class TaxonomyEditingController {
    private final TaxonomyService service;
    private final EntryRemovalService removals;
    private final EntryPlaceService places;
    private final TaxonomyQueries queries;
    private final OfferedListings offered;
    private final Clock clock;

    TaxonomyEditingController(
            TaxonomyService service,
            EntryRemovalService removals,
            EntryPlaceService places,
            TaxonomyQueries queries,
            OfferedListings offered,
            Clock clock) {
        this.service = service;
        this.removals = removals;
        this.places = places;
        this.queries = queries;
        this.offered = offered;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "All entries of a kind with the state of their drafts, as an operator")
    EntriesBody entries(Actor actor, @Size(max = 20) String kind) {
        TaxonomyPolicy.demandOperator(actor);
        EntryKind asked = kind(kind);
        Map<UUID, TaxonomyQueries.Newest> newest = queries.newest(asked);
        return new EntriesBody(queries.entries(asked).stream()
                .map(entry -> EntryLineBody.of(entry, Optional.ofNullable(newest.get(entry.id()))))
                .toList());
    }

    @Post
    @Operation(summary = "Begin a new entry as a draft, as an operator")
    HttpResponse<EntryBody> create(Actor actor, @Size(max = 20) String kind, @Body TaxonomyContent body) {
        TaxonomyEntry made = service.create(actor, kind(kind), body);
        return answer(HttpResponse.created(body(actor, made)), made);
    }

    @Get("/{slug}")
    @Operation(summary = "One entry with its draft, editions and history, as an operator")
    HttpResponse<EntryBody> entry(Actor actor, @Size(max = 20) String kind, @Size(max = 60) String slug) {
        TaxonomyPolicy.demandOperator(actor);
        TaxonomyEntry entry = queries.entry(kind(kind), slug).orElseThrow(() -> CommonProblem.notFound("entry"));
        return answer(HttpResponse.ok(body(actor, entry)), entry);
    }

    @Put("/{slug}/draft")
    @Operation(summary = "Save the draft of an entry, as an operator; citizens see nothing of it")
    HttpResponse<EntryBody> draft(
            Actor actor,
            @Size(max = 20) String kind,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Body TaxonomyContent body) {
        TaxonomyPolicy.demandOperator(actor);
        return read(actor, service.draft(actor, kind(kind), slug, RowVersion.required(ifMatch), body));
    }

    @Delete("/{slug}/draft")
    @Operation(summary = "Throw the draft of an entry away, as an operator; one never published goes with it")
    HttpResponse<?> discard(
            Actor actor,
            @Size(max = 20) String kind,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch) {
        TaxonomyPolicy.demandOperator(actor);
        service.discard(actor, kind(kind), slug, RowVersion.required(ifMatch));
        return HttpResponse.noContent();
    }

    @Post("/{slug}/publication")
    @Operation(
            summary = "Publish the draft of an entry now or at a time to come, as an operator",
            description = "A life event whose slug has changed answers at its former addresses with a redirect.")
    HttpResponse<EntryBody> publish(
            Actor actor,
            @Size(max = 20) String kind,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Body @Valid PublicationBody body) {
        TaxonomyPolicy.demandOperator(actor);
        return read(
                actor,
                service.publish(
                        actor,
                        kind(kind),
                        slug,
                        RowVersion.required(ifMatch),
                        Optional.ofNullable(body.visibleFrom())));
    }

    @Post("/{slug}/removal")
    @Operation(
            summary = "Take an entry from citizens, as an operator",
            description =
                    "Its addresses lead to the entry that is named, else they answer 410. A draft that is published"
                            + " afterwards brings it back.")
    HttpResponse<EntryBody> remove(
            Actor actor,
            @Size(max = 20) String kind,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Body @Valid RemovalBody body) {
        TaxonomyPolicy.demandOperator(actor);
        Optional<String> leadsTo = Optional.ofNullable(body.leadsTo()).filter(other -> !other.isBlank());
        return read(actor, removals.remove(actor, kind(kind), slug, RowVersion.required(ifMatch), leadsTo));
    }

    @Put("/{slug}/place")
    @Operation(summary = "Give an entry another place among its kind, as an operator; the order changes at once")
    HttpResponse<EntryBody> move(
            Actor actor,
            @Size(max = 20) String kind,
            @Size(max = 60) String slug,
            @Header("If-Match") @Nullable String ifMatch,
            @Body @Valid PlaceBody body) {
        TaxonomyPolicy.demandOperator(actor);
        return read(actor, places.move(actor, kind(kind), slug, RowVersion.required(ifMatch), body.place()));
    }

    private static EntryKind kind(String path) {
        return EntryKind.of(path).orElseThrow(() -> CommonProblem.notFound("kind of entry"));
    }

    /** Read again, for the version has grown by the saving. */
    private HttpResponse<EntryBody> read(Actor actor, TaxonomyEntry saved) {
        TaxonomyEntry entry = queries.entry(saved.kind(), saved.slug()).orElse(saved);
        return answer(HttpResponse.ok(body(actor, entry)), entry);
    }

    private EntryBody body(Actor actor, TaxonomyEntry entry) {
        List<EditionBody> editions = queries.editions(entry.id());
        Optional<Integer> shown = editions.stream()
                .filter(edition -> !edition.visibleFrom().isAfter(clock.instant()))
                .map(EditionBody::number)
                .max(Comparator.naturalOrder());
        TaxonomyContent content = entry.draft()
                .or(() -> queries.newest(entry.kind(), entry.slug()))
                .orElseThrow(() -> CommonProblem.notFound("entry"));
        return new EntryBody(
                entry.slug(),
                entry.place(),
                content,
                entry.draft().isPresent(),
                notOffered(content),
                shown,
                editions,
                queries.history(entry.id()),
                TaxonomyPolicy.allowed(
                        actor, entry, !editions.isEmpty() && editions.getFirst().ended()));
    }

    private Set<String> notOffered(TaxonomyContent content) {
        Set<String> named = content.listings().stream()
                .map(ListingCollection.Item::slug)
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(offered.offered(named));
        return named;
    }

    private static HttpResponse<EntryBody> answer(
            io.micronaut.http.MutableHttpResponse<EntryBody> response, TaxonomyEntry entry) {
        return response.header("ETag", RowVersion.tag(entry.rowVersion()));
    }
}
