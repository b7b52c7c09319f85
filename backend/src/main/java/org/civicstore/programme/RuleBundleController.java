package org.civicstore.programme;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Rules to take away, signed. */
@Controller("/api/v1/programmes/{slug}/bundle")
@Tag(name = "programmes")
class RuleBundleController {
    /** RFC 7515 section 9.2.1. */
    private static final String JWS = "application/jose";

    private final Programmes programmes;
    private final BundleSigner signer;

    RuleBundleController(Programmes programmes, BundleSigner signer) {
        this.programmes = programmes;
        this.signer = signer;
    }

    /** The tag is that of what is signed: two signatures of the same are not the same, and nobody needs both. */
    @Get
    @Produces(JWS)
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(
            summary = "The rules of a programme as they hold now, signed",
            description =
                    "A compact JWS with a key from /.well-known/jwks.json and the type civicstore-programme+jws. It"
                            + " says version, valid-from, season and terms beside the rules. Ask with If-None-Match.")
    HttpResponse<String> bundle(
            @Size(max = 60) String slug, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ProgrammeRules rules = programmes.find(slug).orElseThrow(() -> CommonProblem.notFound("programme"));
        byte[] json = RuleBundle.of(signer.issuer(), rules).json();
        String tag = EntityTags.of(json);
        return (EntityTags.matches(known, tag)
                        ? HttpResponse.<String>notModified()
                        : HttpResponse.ok(signer.sign(RuleBundle.TYPE, json)).contentType(JWS))
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
    }
}
