package org.civicstore.submission.vault;

import static org.civicstore.generated.db.Tables.SUBMISSION;
import static org.civicstore.generated.db.Tables.SUBMISSION_FILE;
import static org.civicstore.generated.db.Tables.VAULT_DOCUMENT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.BlobReferences;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.SubmissionStatus;
import org.civicstore.submission.vault.VaultBodies.UseBody;

/** Reads documents of organisations. */
@Singleton
public class VaultQueries implements BlobReferences {
    private static final int MOST_USES = 2_000;

    private final Transactor transactor;

    VaultQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** All of the organisation, kept last first. */
    List<VaultDocument> of(OrganisationId organisation) {
        return transactor
                .reading()
                .selectFrom(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .orderBy(VAULT_DOCUMENT.KEPT_AT.desc(), VAULT_DOCUMENT.ID.desc())
                .limit(VaultService.MOST)
                .fetch(VaultRepository::document);
    }

    Optional<VaultDocument> find(UUID id) {
        return transactor
                .reading()
                .selectFrom(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.ID.eq(Uuids.bytes(id)))
                .fetchOptional(VaultRepository::document);
    }

    /** What the organisation says now about those of the documents that are among its own, by their digest. */
    public Map<Digest, VaultDetails> said(OrganisationId organisation, Set<Digest> digests) {
        return transactor
                .reading()
                .selectFrom(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .and(VAULT_DOCUMENT.SHA256.in(
                        digests.stream().map(Digest::bytes).toList()))
                .orderBy(VAULT_DOCUMENT.KEPT_AT)
                .fetch(VaultRepository::document)
                .stream()
                .collect(Collectors.toMap(
                        document -> document.file().digest(), VaultDocument::details, (earlier, later) -> later));
    }

    /** To which submissions of the organisation the bytes of its documents are attached now, by digest, newest first. */
    Map<Digest, List<UseBody>> uses(OrganisationId organisation) {
        return transactor
                .reading()
                .selectDistinct(
                        SUBMISSION_FILE.SHA256,
                        SUBMISSION.ID,
                        SUBMISSION.LISTING_SLUG,
                        SUBMISSION.RELEASE_VERSION,
                        SUBMISSION.STATUS,
                        SUBMISSION.CREATED_AT)
                .from(SUBMISSION)
                .join(SUBMISSION_FILE)
                .on(SUBMISSION_FILE.SUBMISSION_ID.eq(SUBMISSION.ID))
                .join(VAULT_DOCUMENT)
                .on(VAULT_DOCUMENT.SHA256.eq(SUBMISSION_FILE.SHA256))
                .and(VAULT_DOCUMENT.ORGANISATION_ID.eq(SUBMISSION.ORGANISATION_ID))
                .where(SUBMISSION.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .and(SUBMISSION_FILE.DETACHED_AT.isNull())
                .orderBy(SUBMISSION.CREATED_AT.desc())
                .limit(MOST_USES)
                .fetchGroups(
                        row -> Digest.of(row.value1()),
                        row -> new UseBody(
                                Uuids.uuid(row.value2()),
                                row.value3(),
                                row.value4(),
                                SubmissionStatus.valueOf(row.value5())));
    }

    /** Documents that may have a reminder due at that time. */
    List<VaultDocument> endingSoon(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return transactor
                .reading()
                .selectFrom(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.EXPIRES_ON.between(today, today.plusDays(VaultDocument.EARLIEST)))
                .fetch(VaultRepository::document);
    }

    @Override
    public Set<Digest> referredTo(Set<Digest> blobs) {
        return new HashSet<>(transactor
                .reading()
                .select(VAULT_DOCUMENT.SHA256)
                .from(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.SHA256.in(
                        blobs.stream().map(Digest::bytes).toList()))
                .fetch(row -> Digest.of(row.value1())));
    }
}
