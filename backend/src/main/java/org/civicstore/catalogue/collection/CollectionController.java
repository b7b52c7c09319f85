package org.civicstore.catalogue.collection;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.civicstore.catalogue.collection.CollectionBodies.CollectionBody;
import org.civicstore.catalogue.collection.CollectionBodies.CollectionLineBody;
import org.civicstore.catalogue.collection.CollectionBodies.CollectionsBody;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.taxonomy.EntryKind;
import org.civicstore.taxonomy.Taxonomy;

/** Collections for everybody. */
@Controller("/api/v1/collections")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "catalogue")
class CollectionController {
    private final ShownCollections collections;
    private final Taxonomy taxonomy;

    CollectionController(ShownCollections collections, Taxonomy taxonomy) {
        this.collections = collections;
        this.taxonomy = taxonomy;
    }

    @Get
    @Operation(summary = "The collections of listings that operators have put together")
    CollectionsBody collections() {
        return new CollectionsBody(
                collections.all().stream().map(CollectionLineBody::of).toList());
    }

    @Get("/{slug}")
    @Operation(
            summary = "One collection with its listings",
            description = "Listings that are quarantined, suspended or ended are left out. A former slug answers 301, a"
                    + " collection that was removed or has ended 410.")
    HttpResponse<CollectionBody> collection(@Size(max = 60) String slug) {
        ShownCollection shown = collections
                .find(slug)
                .orElseThrow(() -> taxonomy.isGone(EntryKind.COLLECTION, slug)
                        ? CommonProblem.gone("collection")
                        : CommonProblem.notFound("collection"));
        String present = shown.collection().slug();
        return present.equals(slug)
                ? HttpResponse.ok(CollectionBody.of(shown))
                : HttpResponse.<CollectionBody>status(HttpStatus.MOVED_PERMANENTLY)
                        .header("Location", "/api/v1/collections/" + present)
                        .header("Cache-Control", "no-cache");
    }
}
