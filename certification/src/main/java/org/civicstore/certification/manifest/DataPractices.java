package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to the data of people who use the app, as the vendor says.
 *
 * @param hostingCountries ISO 3166-1 alpha-2
 * @param retention per language: how long data is kept
 * @param users whom the app is made for; empty when the vendor does not say
 * @param signIn the most demanding way in which people sign in; empty when the vendor does not say
 */
public record DataPractices(
        List<CollectedData> collected,
        List<String> hostingCountries,
        List<Tracker> trackers,
        boolean advertising,
        AiUse ai,
        Map<String, String> retention,
        List<UserGroup> users,
        Optional<SignIn> signIn) {

    public DataPractices {
        collected = List.copyOf(collected);
        hostingCountries = List.copyOf(hostingCountries);
        trackers = List.copyOf(trackers);
        retention = Map.copyOf(retention);
        users = List.copyOf(users);
    }

    /** Practices without a word about users and sign-in. */
    public DataPractices(
            List<CollectedData> collected,
            List<String> hostingCountries,
            List<Tracker> trackers,
            boolean advertising,
            AiUse ai,
            Map<String, String> retention) {
        this(collected, hostingCountries, trackers, advertising, ai, retention, List.of(), Optional.empty());
    }
}
