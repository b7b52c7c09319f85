package org.civicstore.review.statement;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.civicstore.review.Review;
import org.civicstore.review.statement.StatementBodies.StatementBody;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.web.AcceptedLanguage;
import org.jspecify.annotations.Nullable;

/** What certifier and vendor are answered alike: the kept statement of a case and its letter. */
@Singleton
class StatementAnswer {
    static final String PDF = "application/pdf";

    private final StatementService statements;
    private final LetterService letters;

    StatementAnswer(StatementService statements, LetterService letters) {
        this.statements = statements;
        this.letters = letters;
    }

    StatementBody kept(Review review, @Nullable String language, HttpRequest<?> request) {
        KeptStatement statement = find(review);
        return StatementBody.of(true, statement, wished(statement, language, request));
    }

    HttpResponse<byte[]> document(Review review, @Nullable String language, HttpRequest<?> request) {
        KeptStatement statement = find(review);
        Letter letter = statement.in(wished(statement, language, request));
        String name = statement.facts().number() + "-" + letter.language() + ".pdf";
        return HttpResponse.ok(letters.document(statement, letter))
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, letter.language())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** The language named, else the one that the request wishes for, else the vendor's. */
    static String wished(KeptStatement statement, @Nullable String language, HttpRequest<?> request) {
        return Optional.ofNullable(language)
                .or(() -> AcceptedLanguage.of(request))
                .orElse(statement.facts().language());
    }

    private KeptStatement find(Review review) {
        return statements.kept(review.id()).orElseThrow(() -> CommonProblem.notFound("statement of reasons"));
    }
}
