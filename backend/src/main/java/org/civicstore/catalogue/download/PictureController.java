package org.civicstore.catalogue.download;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import org.civicstore.catalogue.shelf.PictureName;
import org.civicstore.catalogue.shelf.PictureQueries;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.submission.PictureFiles;

/**
 * The pictures of listings, under the digest of their bytes. A browser may keep them for ever (RFC 8246); what many share
 * asks again after a minute, so that the pictures of a listing that was taken down are gone from there too.
 */
@Controller("/pictures")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
class PictureController {
    private static final String KEPT = "public, max-age=31536000, s-maxage=60, immutable";

    private final PictureQueries queries;
    private final PictureFiles files;

    PictureController(PictureQueries queries, PictureFiles files) {
        this.queries = queries;
        this.files = files;
    }

    @Get(
            value = "/{name}",
            produces = {"image/png", "image/jpeg"})
    HttpResponse<?> picture(HttpRequest<?> request, String name) {
        PictureName picture =
                PictureName.of(name).filter(queries::shown).orElseThrow(() -> CommonProblem.notFound("picture"));
        String tag = '"' + picture.digest().hex() + '"';
        return (tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                        ? HttpResponse.notModified()
                        : HttpResponse.ok(files.bytes(picture.digest())))
                .header(HttpHeaders.CONTENT_TYPE, picture.mediaType())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, KEPT);
    }
}
