package org.civicstore.taxonomy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a document may lack is empty: parts that were left out, and documents older than the part. A blank text is none. */
final class Given {
    private Given() {}

    static Map<String, String> texts(@Nullable Map<String, String> texts) {
        return texts == null
                ? Map.of()
                : texts.entrySet().stream()
                        .filter(text -> !text.getValue().isBlank())
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static <T> List<T> items(@Nullable List<T> items) {
        return items == null ? List.of() : List.copyOf(items);
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
