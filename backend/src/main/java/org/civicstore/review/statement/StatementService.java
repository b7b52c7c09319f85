package org.civicstore.review.statement;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.review.CaseFile;
import org.civicstore.review.Proposal;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Tx;

/** Makes statements: once with each decision, and before that as often as somebody wants to read ahead. */
@Singleton
public class StatementService {
    private static final UUID NOT_PROPOSED = new UUID(0, 0);

    private final StatementRepository repository;
    private final OrganisationQueries organisations;
    private final LetterWriter writer;
    private final Clock clock;

    StatementService(
            StatementRepository repository, OrganisationQueries organisations, LetterWriter writer, Clock clock) {
        this.repository = repository;
        this.organisations = organisations;
        this.writer = writer;
        this.clock = clock;
    }

    /** Composes and keeps the statement of a decision, in the transaction that makes it. */
    public void keep(Tx tx, CaseFile file, Proposal agreed, Instant at) {
        Statement facts = StatementComposer.compose(file, agreed, language(file), at);
        repository.insert(tx, file.review().id(), new KeptStatement(agreed.id(), facts, writer.inAll(facts)), at);
    }

    /** What would be sent if the proposal were confirmed now. Nothing is kept. */
    public KeptStatement ahead(CaseFile file, Proposal proposal) {
        Statement facts = StatementComposer.compose(file, proposal, language(file), clock.instant());
        return new KeptStatement(NOT_PROPOSED, facts, writer.inAll(facts));
    }

    /** As it was sent. */
    public Optional<KeptStatement> kept(ReviewId review) {
        return repository.latest(review);
    }

    private String language(CaseFile file) {
        return organisations
                .profile(file.review().facts().organisation())
                .map(OrganisationProfile::language)
                .orElse("en");
    }
}
