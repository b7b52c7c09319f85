package org.civicstore.shared.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.civicstore.shared.web.RequestId;
import org.jspecify.annotations.Nullable;

/** Writes problems as HTTP answers. */
@Singleton
public class ProblemResponses {
    /** {@code application/problem+json}, RFC 9457 section 4. */
    public static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    public MutableHttpResponse<ProblemDocument> of(HttpRequest<?> request, ProblemException problem) {
        return of(request, problem.type(), problem.detail(), problem.remedy().orElse(null), problem.errors());
    }

    public MutableHttpResponse<ProblemDocument> of(
            HttpRequest<?> request,
            ProblemType type,
            String detail,
            @Nullable String remedy,
            List<FieldProblem> errors) {
        ProblemDocument document = new ProblemDocument(
                "/problems/" + type.slug(), type.title(), type.status(), detail, remedy, errors, RequestId.of(request));
        return HttpResponse.<ProblemDocument>status(HttpStatus.valueOf(type.status()))
                .body(document)
                .contentType(PROBLEM_JSON);
    }
}
