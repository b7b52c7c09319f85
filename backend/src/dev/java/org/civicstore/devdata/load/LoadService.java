package org.civicstore.devdata.load;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.civicstore.catalogue.release.Publication;
import org.civicstore.catalogue.release.PublicationService;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.catalogue.release.ReleaseContent;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.taxonomy.Taxonomy;

/** Publishes lines as the store publishes what was certified, with an owner who stands for nobody. */
@Singleton
@Requires(property = "civicstore.load")
class LoadService {
    private final Transactor transactor;
    private final PublicationService publications;
    private final Ids ids;
    private final Clock clock;
    private final Set<String> categories;
    private final Map<Owner, OrganisationId> owners = new EnumMap<>(Owner.class);

    /** Who can own a listing; each is one organisation. */
    private enum Owner {
        PUBLIC,
        PRIVATE,
        VOLUNTARY
    }

    LoadService(Transactor transactor, PublicationService publications, Ids ids, Clock clock, Taxonomy taxonomy) {
        this.transactor = transactor;
        this.publications = publications;
        this.ids = ids;
        this.clock = clock;
        this.categories =
                taxonomy.categories().stream().map(category -> category.slug()).collect(Collectors.toUnmodifiableSet());
        for (Owner owner : Owner.values()) {
            owners.put(owner, new OrganisationId(ids.next()));
        }
    }

    /**
     * Publishes these in one transaction.
     *
     * @param first the number of the first of them, from 0, by which certificates are numbered
     */
    void publish(List<ListingLine> lines, int first) {
        List<Publication> all = IntStream.range(0, lines.size())
                .mapToObj(at -> publication(lines.get(at), first + at))
                .toList();
        transactor.run(tx -> publications.publishNew(tx, all));
    }

    private Publication publication(ListingLine line, int number) {
        Instant now = clock.instant();
        return new Publication(
                owners.get(Owner.valueOf(line.ownerKind())),
                publisher(line),
                true,
                line.slug(),
                "1.0.0",
                OptionalLong.empty(),
                new SubmissionId(ids.next()),
                "LOAD-%d".formatted(number),
                CertificateStatus.VALID,
                Optional.empty(),
                new ReleaseContent(
                        line.subjectKind(),
                        "base",
                        "2026-1",
                        now,
                        line.declaration(categories),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        now,
                        now.plus(Duration.ofDays(365)),
                        List.of()));
    }

    private static Publisher publisher(ListingLine line) {
        String kind = line.ownerKind();
        return new Publisher(
                "load-" + kind.toLowerCase(Locale.ROOT),
                "",
                kind,
                "NO",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
