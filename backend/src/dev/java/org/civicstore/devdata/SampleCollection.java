package org.civicstore.devdata;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One invented collection, from {@code demo/collections.json}. Texts are per language.
 *
 * @param days after which it ends; 0: it does not
 */
@Introspected
record SampleCollection(
        String slug,
        String icon,
        int days,
        Map<String, String> names,
        Map<String, String> leads,
        Map<String, String> texts,
        List<Item> listings) {

    /** A listing in it, and why it is there. */
    @Introspected
    record Item(String slug, Map<String, String> notes) {}

    /** What an operator writes into the form. */
    Map<String, Object> content(LocalDate today) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("slug", slug);
        content.put("icon", icon);
        content.put("names", names);
        content.put("leads", leads);
        content.put("texts", texts);
        content.put("listings", listings);
        if (days > 0) {
            content.put(
                    "until",
                    today.plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString());
        }
        return content;
    }
}
