package org.civicstore.certificate;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.civicstore.certificate.CertificateBodies.KeySetBody;

/** The public keys that verify this store's certificates. */
@Controller("/.well-known/jwks.json")
@Tag(name = "certificate")
class KeySetController {
    private final CertificateQueries certificates;

    KeySetController(CertificateQueries certificates) {
        this.certificates = certificates;
    }

    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(summary = "Every public key that ever signed a certificate, newest first")
    HttpResponse<KeySetBody> keys() {
        List<Map<String, Object>> keys = certificates.publicKeys().stream()
                .map(KeySetController::published)
                .toList();
        return HttpResponse.ok(new KeySetBody(keys)).header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    /** Read as a key and made public once more: nothing private can leave by mistake. */
    private static Map<String, Object> published(String stored) {
        try {
            return ECKey.parse(stored).toPublicJWK().toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException("A stored public key is not a JWK", e);
        }
    }
}
