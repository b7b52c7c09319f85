package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Map;

/**
 * What happens to the data of people who use the app, as the vendor says.
 *
 * @param hostingCountries ISO 3166-1 alpha-2
 * @param retention per language: how long data is kept
 */
public record DataPractices(
        List<CollectedData> collected,
        List<String> hostingCountries,
        List<Tracker> trackers,
        boolean advertising,
        AiUse ai,
        Map<String, String> retention) {

    public DataPractices {
        collected = List.copyOf(collected);
        hostingCountries = List.copyOf(hostingCountries);
        trackers = List.copyOf(trackers);
        retention = Map.copyOf(retention);
    }
}
