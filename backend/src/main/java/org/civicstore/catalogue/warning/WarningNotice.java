package org.civicstore.catalogue.warning;

import io.micronaut.core.annotation.Introspected;
import java.util.List;

/**
 * Something that citizens should know before they get the app. Its words, in six languages, are the texts
 * {@code storefront.warning.<id>}.
 *
 * @param id such as {@code trackers}; stable, it stands in addresses
 * @param criteria ids of the criteria that speak about it, at least one
 * @param items what was seen, such as the names of trackers or ISO 3166-1 codes of countries; may be empty
 */
@Introspected
public record WarningNotice(String id, List<String> criteria, List<String> items) {

    public WarningNotice {
        criteria = List.copyOf(criteria);
        items = List.copyOf(items);
    }
}
