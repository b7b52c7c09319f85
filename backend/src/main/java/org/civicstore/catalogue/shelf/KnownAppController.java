package org.civicstore.catalogue.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.civicstore.catalogue.shelf.KnownAppBodies.KnownAppsBody;
import org.civicstore.catalogue.shelf.KnownAppBodies.StoredKnownAppsBody;
import org.civicstore.shared.web.KeptAnswer;
import org.civicstore.shared.web.KeptAnswers;
import org.jspecify.annotations.Nullable;

/** What screening compares a newcomer with, for those who check their app before they hand it in. */
@Controller("/api/v1/known-apps")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "catalogue")
class KnownAppController {
    private static final long KEPT = 32 << 20;

    private final ShownApps apps;
    private final ShelfVersion version;
    private final ObjectMapper json;
    private final KeptAnswers<String, Long> answers = new KeptAnswers<>(KEPT);

    KnownAppController(ShownApps apps, ShelfVersion version, ObjectMapper json) {
        this.apps = apps;
        this.version = version;
        this.json = json;
    }

    @Get
    @Operation(
            summary = "Names, icons and domains of what is on the shelves, for civicstore check --known",
            description = "With besides, the slug of your organisation, what is your own is left out, as in the"
                    + " store's own screening: your next release may look like your last.")
    HttpResponse<StoredKnownAppsBody> known(@QueryValue @Nullable @Size(max = 60) String besides) {
        String own = besides == null ? "" : besides;
        long current = version.current();
        KeptAnswer answer = answers.find(own, current).orElseGet(() -> {
            KeptAnswer made = KeptAnswer.of(write(KnownAppsBody.of(apps.besides(own))));
            answers.keep(own, current, made);
            return made;
        });
        return HttpResponse.ok(new StoredKnownAppsBody(answer.bytes())).header("ETag", answer.entityTag());
    }

    private byte[] write(KnownAppsBody body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The list of known apps cannot be written as JSON", e);
        }
    }
}
