package org.civicstore.submission.vault;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.criteria.Editions;
import org.civicstore.organisation.OrganisationAccess;
import org.civicstore.organisation.OrganisationAction;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.SubmissionPolicy;
import org.civicstore.submission.vault.VaultBodies.DocumentBody;
import org.civicstore.submission.vault.VaultBodies.UseBody;

/** Documents as their organisation sees them. */
@Singleton
class VaultView {
    private final VaultQueries documents;
    private final OrganisationAccess organisations;
    private final SubmissionPolicy policy;
    private final Editions editions;
    private final Clock clock;

    VaultView(
            VaultQueries documents,
            OrganisationAccess organisations,
            SubmissionPolicy policy,
            Editions editions,
            Clock clock) {
        this.documents = documents;
        this.organisations = organisations;
        this.policy = policy;
        this.editions = editions;
        this.clock = clock;
    }

    List<DocumentBody> list(Actor actor, String slug) {
        OrganisationId organisation = seen(actor, slug);
        Map<Digest, List<UseBody>> uses = documents.uses(organisation);
        return documents.of(organisation).stream()
                .map(document -> body(document, uses))
                .toList();
    }

    DocumentBody one(UUID id) {
        VaultDocument document = documents.find(id).orElseThrow(() -> CommonProblem.notFound("document"));
        return body(document, documents.uses(document.organisation()));
    }

    VaultDocument find(Actor actor, String slug, UUID id) {
        OrganisationId organisation = seen(actor, slug);
        return documents
                .find(id)
                .filter(document -> document.organisation().equals(organisation))
                .orElseThrow(() -> CommonProblem.notFound("document"));
    }

    private OrganisationId seen(Actor actor, String slug) {
        OrganisationId organisation =
                organisations.find(actor, slug, OrganisationAction.VIEW).id();
        policy.requireSight(actor, organisation);
        return organisation;
    }

    private DocumentBody body(VaultDocument document, Map<Digest, List<UseBody>> uses) {
        VaultDetails details = document.details();
        return new DocumentBody(
                document.id(),
                details.type(),
                details.title(),
                details.issuer(),
                details.scope(),
                details.issuedOn(),
                details.expiresOn(),
                document.expiredAt(clock.instant()),
                document.file().fileName(),
                document.file().mediaType(),
                document.file().size(),
                document.file().digest().hex(),
                document.keptAt(),
                editions.current().criteria().stream()
                        .filter(criterion -> criterion.evidence().contains(details.type()))
                        .map(Criterion::id)
                        .toList(),
                uses.getOrDefault(document.file().digest(), List.of()));
    }
}
