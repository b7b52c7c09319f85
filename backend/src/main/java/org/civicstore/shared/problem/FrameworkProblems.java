package org.civicstore.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the errors that the framework answers by itself (no route, unreadable body, a field that fails its
 * constraint, an unknown exception) into problem documents.
 */
@Singleton
@Primary
class FrameworkProblems implements ErrorResponseProcessor<ProblemDocument> {
    private final ProblemResponses responses;

    FrameworkProblems(ProblemResponses responses) {
        this.responses = responses;
    }

    @Override
    public MutableHttpResponse<ProblemDocument> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        MutableHttpResponse<ProblemDocument> answer = describe(context, response.code());
        response.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Type") && !name.equalsIgnoreCase("Content-Length")) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer;
    }

    private MutableHttpResponse<ProblemDocument> describe(ErrorContext context, int status) {
        Optional<Throwable> cause = context.getRootCause();
        if (cause.orElse(null) instanceof ConstraintViolationException violations) {
            return answer(
                    context,
                    CommonProblem.INVALID_INPUT,
                    "Some fields need another value.",
                    "Correct the fields listed under errors and send again.",
                    fields(violations));
        }
        JsonProcessingException json = find(cause.orElse(null), JsonProcessingException.class);
        if (json != null) {
            return answer(
                    context,
                    CommonProblem.MALFORMED_REQUEST,
                    "The request body is not the JSON that is expected here" + place(json) + ".",
                    "Compare the body with /openapi.yaml and send again.",
                    fields(json));
        }
        return switch (status) {
            case 400 ->
                answer(
                        context,
                        CommonProblem.MALFORMED_REQUEST,
                        malformed(cause.orElse(null), context),
                        "Compare the request with /openapi.yaml and send again.",
                        List.of());
            case 401 ->
                answer(
                        context,
                        CommonProblem.SIGN_IN_REQUIRED,
                        "This needs a signed-in account or an API token.",
                        "Sign in at /sign-in, or send a valid token as Authorization: Bearer.",
                        List.of());
            case 403 -> answer(context, CommonProblem.FORBIDDEN, "Your account may not do this.", null, List.of());
            case 404 -> answer(context, CommonProblem.NOT_FOUND, "There is nothing at this address.", null, List.of());
            case 405 ->
                answer(
                        context,
                        CommonProblem.METHOD_NOT_ALLOWED,
                        "This address does not take " + context.getRequest().getMethodName() + ".",
                        "Use one of the methods named in the Allow header.",
                        List.of());
            case 406, 415 ->
                answer(
                        context,
                        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                        "This address does not speak the media type that was asked for or sent.",
                        "Compare Content-Type and Accept with /openapi.yaml.",
                        List.of());
            case 413 ->
                answer(
                        context,
                        CommonProblem.TOO_LARGE,
                        "The request is larger than this address takes.",
                        "Send less at once; files go through /api/v1/uploads.",
                        List.of());
            default ->
                status < 500
                        ? answer(
                                context,
                                CommonProblem.MALFORMED_REQUEST,
                                "The request cannot be carried out as it was sent.",
                                "Compare the request with /openapi.yaml and send again.",
                                List.of())
                        : answer(
                                context,
                                CommonProblem.INTERNAL_ERROR,
                                "Something went wrong on our side. Nothing was changed.",
                                "Try again; if it lasts, quote the request id to support.",
                                List.of());
        };
    }

    private MutableHttpResponse<ProblemDocument> answer(
            ErrorContext context, ProblemType type, String detail, @Nullable String remedy, List<FieldProblem> errors) {
        return responses.of(context.getRequest(), type, detail, remedy, errors);
    }

    private static String malformed(@Nullable Throwable cause, ErrorContext context) {
        if (cause instanceof ConversionErrorException conversion) {
            return "The value of '" + conversion.getArgument().getName() + "' is not of the kind expected here.";
        }
        return context.getErrors().stream()
                .findFirst()
                .map(error -> error.getMessage())
                .filter(message -> message.length() < 200)
                .orElse("The request cannot be read.");
    }

    private static List<FieldProblem> fields(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> new FieldProblem(pointer(violation), code(violation), violation.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
    }

    /** The path without method and parameter name: {@code create.body.texts[nb]} is {@code /texts/nb}. */
    private static String pointer(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] parts = path.replaceAll("\\[([^\\]]*)\\]", ".$1").split("\\.");
        return parts.length <= 2
                ? "/" + parts[parts.length - 1]
                : java.util.Arrays.stream(parts).skip(2).collect(Collectors.joining("/", "/", ""));
    }

    private static String code(ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    private static String place(JsonProcessingException json) {
        return json.getLocation() == null
                ? ""
                : " (line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr() + ")";
    }

    private static List<FieldProblem> fields(JsonProcessingException json) {
        if (!(json instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return List.of();
        }
        String pointer = mapping.getPath().stream()
                .map(part -> part.getFieldName() == null ? String.valueOf(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return List.of(new FieldProblem(pointer, "wrong-type", "This value is not of the kind expected here."));
    }

    private static <T> @Nullable T find(@Nullable Throwable cause, Class<T> kind) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }
}
