package org.civicstore.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Gives every JSON read an entity tag (RFC 9110 section 8.8.3) and answers 304 when the reader has it already.
 *
 * <p>Never 304 to a tag that is a {@link RowVersion}: it names the state of one row for the next write, while the
 * answer shows more than that row, such as uploads or members that came since.
 */
@ServerFilter("/api/**")
class EntityTagFilter {
    private final ObjectMapper json;

    EntityTagFilter(ObjectMapper json) {
        this.json = json;
    }

    @ResponseFilter
    MutableHttpResponse<?> tag(HttpRequest<?> request, MutableHttpResponse<?> response) throws JsonProcessingException {
        if (response.body() instanceof StoredJson stored) {
            response.contentType(MediaType.APPLICATION_JSON_TYPE).body(stored.bytes());
        }
        if (request.getMethod() != HttpMethod.GET || response.code() != HttpStatus.OK.getCode()) {
            return response;
        }
        // What findings mean is said in the reader's language.
        response.header("Vary", "Accept-Language");
        if (!response.getHeaders().contains("ETag")) {
            Object body = response.body();
            if (body == null || !isJson(response)) {
                return response;
            }
            byte[] bytes = body instanceof byte[] raw ? raw : json.writeValueAsBytes(body);
            response.header("ETag", EntityTags.of(bytes));
            response.contentType(response.getContentType().orElse(MediaType.APPLICATION_JSON_TYPE))
                    .body(bytes);
        }
        String tag = response.getHeaders().get("ETag");
        if (tag != null
                && !RowVersion.isTag(tag)
                && EntityTags.matches(request.getHeaders().get("If-None-Match"), tag)) {
            return HttpResponse.notModified().header("ETag", tag);
        }
        return response;
    }

    private static boolean isJson(MutableHttpResponse<?> response) {
        Object body = response.body();
        return !(body instanceof CharSequence)
                && response.getContentType()
                        .map(type -> type.getSubtype().endsWith("json"))
                        .orElse(true)
                && (body instanceof byte[]
                        || body instanceof Record
                        || body instanceof Iterable<?>
                        || body instanceof java.util.Map<?, ?>);
    }
}
