package org.civicstore.catalogue.programme;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.civicstore.catalogue.programme.OfferedBodies.OfferedList;
import org.civicstore.catalogue.programme.OfferedBodies.OfferedListing;
import org.civicstore.programme.Programmes;
import org.civicstore.shared.problem.CommonProblem;

/** The apps of a programme: all of them for everybody, so that a device chooses among them and tells nobody which. */
@Controller("/api/v1/programmes/{slug}/listings")
@Tag(name = "programmes")
class ProgrammeListingController {
    private final Programmes programmes;
    private final OfferedListings offered;

    ProgrammeListingController(Programmes programmes, OfferedListings offered) {
        this.programmes = programmes;
        this.offered = offered;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary = "The apps to which offers of a programme lead, as far as they are in the store now",
            description =
                    "With their prices. A device that knows who is eligible asks for all of them, and tells nobody.")
    OfferedList offered(@Size(max = 60) String slug) {
        return programmes
                .find(slug)
                .map(rules -> new OfferedList(offered.of(rules.programme()).values().stream()
                        .map(OfferedListing::of)
                        .toList()))
                .orElseThrow(() -> CommonProblem.notFound("programme"));
    }
}
