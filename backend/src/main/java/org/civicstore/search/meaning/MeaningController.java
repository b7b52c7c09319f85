package org.civicstore.search.meaning;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.SearchIndex;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.Meaning;
import org.civicstore.search.meaning.MeaningBodies.MeaningBody;
import org.civicstore.search.meaning.MeaningBodies.MeaningChangeBody;
import org.civicstore.search.meaning.MeaningBodies.MeaningHistoryBody;
import org.civicstore.search.meaning.MeaningBodies.MeaningLineBody;
import org.civicstore.search.meaning.MeaningBodies.MeaningRemovalBody;
import org.civicstore.search.meaning.MeaningBodies.MeaningsBody;
import org.civicstore.search.meaning.MeaningBodies.NewMeaningBody;
import org.civicstore.search.meaning.MeaningBodies.Origin;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.RowVersion;
import org.jspecify.annotations.Nullable;

/** Which words mean the same to the search, for the operators who teach it. */
@Controller("/api/v1/meanings")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "search")
class MeaningController {
    private final MeaningService service;
    private final MeaningQueries queries;
    private final KnownMeanings known;
    private final SearchIndex index;

    MeaningController(MeaningService service, MeaningQueries queries, KnownMeanings known, SearchIndex index) {
        this.service = service;
        this.queries = queries;
        this.known = known;
        this.index = index;
    }

    @Get
    @Operation(summary = "All meanings that the search knows or knew, as an operator")
    MeaningsBody meanings(Actor actor) {
        MeaningPolicy.demandOperator(actor);
        boolean inUse = index.health().fingerprint().equals(Language.fingerprint(known.all()));
        return new MeaningsBody(List.copyOf(lines().values()), inUse);
    }

    @Get("/{id}")
    @Operation(summary = "One meaning with its history, as an operator")
    HttpResponse<MeaningBody> meaning(Actor actor, @Size(max = 60) String id) {
        MeaningPolicy.demandOperator(actor);
        return answer(id, HttpStatus.OK);
    }

    @Post
    @Operation(
            summary = "Teach the search a meaning, as an operator",
            description =
                    "Every node builds its index anew by it within seconds to minutes; the old one answers meanwhile.")
    HttpResponse<MeaningBody> add(Actor actor, @Body @Valid NewMeaningBody body) {
        MeaningPolicy.demandOperator(actor);
        service.add(actor, body.meaning(), body.reason());
        return answer(body.id(), HttpStatus.CREATED);
    }

    @Put("/{id}")
    @Operation(summary = "Give a meaning other words, as an operator")
    HttpResponse<MeaningBody> change(
            Actor actor,
            @Size(max = 60) String id,
            @Header("If-Match") @Nullable String ifMatch,
            @Body @Valid MeaningChangeBody body) {
        MeaningPolicy.demandOperator(actor);
        service.change(actor, body.meaning(id), RowVersion.required(ifMatch), body.reason());
        return answer(id, HttpStatus.OK);
    }

    @Post("/{id}/removal")
    @Operation(summary = "Let the search forget a meaning, as an operator; its history stays")
    HttpResponse<MeaningBody> remove(
            Actor actor,
            @Size(max = 60) String id,
            @Header("If-Match") @Nullable String ifMatch,
            @Body @Valid MeaningRemovalBody body) {
        MeaningPolicy.demandOperator(actor);
        service.remove(actor, id, RowVersion.required(ifMatch), body.reason());
        return answer(id, HttpStatus.OK);
    }

    /** Those that ship in their order, then those that were added. */
    private Map<String, MeaningLineBody> lines() {
        Map<String, MeaningLineBody> lines = new LinkedHashMap<>();
        for (Meaning meaning : known.shipped()) {
            lines.put(meaning.id(), new MeaningLineBody(meaning.id(), meaning.names(), Origin.SHIPPED));
        }
        for (EditedMeaning edited : queries.edited()) {
            MeaningLineBody shipped = lines.get(edited.id());
            Origin changed = shipped == null ? Origin.ADDED : Origin.EDITED;
            lines.put(
                    edited.id(),
                    edited.names()
                            .map(names -> new MeaningLineBody(edited.id(), names, changed))
                            .orElseGet(() -> new MeaningLineBody(edited.id(), last(edited.id()), Origin.REMOVED)));
        }
        return lines;
    }

    /** The words that a removed meaning had. */
    private Map<String, List<String>> last(String id) {
        return queries.history(id).stream()
                .filter(line -> line.action() == MeaningAction.REMOVED)
                .findFirst()
                .flatMap(MeaningHistoryBody::before)
                .orElse(Map.of());
    }

    private HttpResponse<MeaningBody> answer(String id, HttpStatus status) {
        MeaningLineBody line =
                Optional.ofNullable(lines().get(id)).orElseThrow(() -> CommonProblem.notFound("meaning"));
        int version = queries.edited().stream()
                .filter(edited -> edited.id().equals(id))
                .map(EditedMeaning::rowVersion)
                .findFirst()
                .orElse(0);
        return HttpResponse.<MeaningBody>status(status)
                .body(new MeaningBody(id, line.names(), line.origin(), queries.history(id)))
                .header("ETag", RowVersion.tag(version));
    }
}
