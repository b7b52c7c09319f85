package org.civicstore.review.certifier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.review.CaseFile;
import org.civicstore.review.ReviewQueries;
import org.civicstore.review.certifier.CaseBodies.DocumentBody;
import org.civicstore.review.certifier.CaseBodies.SaidBody;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.EvidenceItem;
import org.civicstore.submission.vault.VaultDetails;
import org.civicstore.submission.vault.VaultQueries;

/** The documents of a case as certifiers see them: what was read in them, and what the vendor says about them. */
@Singleton
class DocumentsView {
    private final ReviewQueries reviews;
    private final VaultQueries vault;
    private final Clock clock;

    DocumentsView(ReviewQueries reviews, VaultQueries vault, Clock clock) {
        this.reviews = reviews;
        this.vault = vault;
        this.clock = clock;
    }

    List<DocumentBody> of(CaseFile file) {
        List<EvidenceItem> items = file.contents().evidence();
        if (items.isEmpty()) {
            return List.of();
        }
        Map<String, DocumentFacts> read =
                file.screening().map(screening -> reviews.documents(screening.id())).orElse(List.of()).stream()
                        .collect(Collectors.toMap(DocumentFacts::evidenceId, Function.identity()));
        Map<Digest, VaultDetails> said = vault.said(
                file.review().facts().organisation(),
                items.stream().map(item -> item.file().digest()).collect(Collectors.toSet()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return items.stream()
                .map(item -> document(
                        item,
                        Optional.ofNullable(read.get(item.id().toString())),
                        Optional.ofNullable(said.get(item.file().digest()))
                                .map(details -> SaidBody.of(details, today))))
                .toList();
    }

    private static DocumentBody document(EvidenceItem item, Optional<DocumentFacts> read, Optional<SaidBody> said) {
        return new DocumentBody(
                item.id().toString(),
                item.type(),
                item.file().fileName(),
                read.map(DocumentFacts::mediaType).orElse(item.file().mediaType()),
                item.file().size(),
                item.file().digest().hex(),
                read.isPresent(),
                read.map(DocumentFacts::title).orElse(""),
                read.map(DocumentFacts::pages).orElse(0),
                said);
    }
}
