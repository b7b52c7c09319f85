package org.civicstore.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, media type {@code application/problem+json} (RFC 9457 section 3).
 *
 * @param type address of the page about this kind of problem
 * @param title the kind in words
 * @param status HTTP status
 * @param detail what happened this time
 * @param remedy what the reader can do, if anything
 * @param errors the fields that need another value, if any
 * @param requestId number to quote to support; the log has it too
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String remedy,
        List<FieldProblem> errors,
        @Nullable String requestId) {}
