package org.civicstore.catalogue.shelf;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.KnownListings;
import org.civicstore.review.screening.KnownApps;
import org.civicstore.shared.id.OrganisationId;

/**
 * What is on the shelves, as screening compares a newcomer with it. Kept while the shelves stay as they are: a queue of
 * submissions asks again and again.
 */
@Singleton
class ShownApps implements KnownApps {
    private static final String PUBLIC_BODY = "PUBLIC";

    private final ShelfVersion version;
    private final ShownAppQueries queries;
    private volatile Kept kept = new Kept(-1, List.of());

    ShownApps(ShelfVersion version, ShownAppQueries queries) {
        this.version = version;
        this.queries = queries;
    }

    @Override
    public KnownListings besides(OrganisationId organisation) {
        return without(app -> app.organisation().equals(organisation));
    }

    /** The same by the name that an organisation has in addresses; one that has nothing on the shelves leaves out nothing. */
    KnownListings besides(String organisation) {
        return without(app -> app.publisher().slug().equals(organisation));
    }

    private KnownListings without(Predicate<ShownApp> own) {
        List<KnownListing> known = new ArrayList<>();
        Map<OrganisationId, KnownListing> authorities = new LinkedHashMap<>();
        for (ShownApp app : shown()) {
            if (!own.test(app)) {
                known.add(listing(app));
                if (app.publisher().kind().equals(PUBLIC_BODY)) {
                    authorities.putIfAbsent(app.organisation(), authority(app.publisher()));
                }
            }
        }
        known.addAll(authorities.values());
        return new KnownListings(known);
    }

    private List<ShownApp> shown() {
        long now = version.current();
        Kept last = kept;
        if (last.version() != now) {
            last = new Kept(now, queries.all());
            kept = last;
        }
        return last.apps();
    }

    private static KnownListing listing(ShownApp app) {
        return new KnownListing(
                app.slug(),
                Set.copyOf(app.names().values()),
                app.iconHash(),
                hosts(Stream.of(app.website(), app.start())),
                false);
    }

    private static KnownListing authority(Publisher publisher) {
        return new KnownListing(
                publisher.slug(),
                Set.of(publisher.name()),
                Optional.empty(),
                hosts(Stream.of(publisher.website())),
                true);
    }

    private static Set<String> hosts(Stream<Optional<String>> addresses) {
        return addresses
                .flatMap(Optional::stream)
                .flatMap(address -> host(address).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost());
        } catch (IllegalArgumentException e) {
            // What an organisation wrote about itself need not be an address.
            return Optional.empty();
        }
    }

    private record Kept(long version, List<ShownApp> apps) {}
}
