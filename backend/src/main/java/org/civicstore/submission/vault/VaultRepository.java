package org.civicstore.submission.vault;

import static org.civicstore.generated.db.Tables.VAULT_DOCUMENT;
import static org.civicstore.generated.db.Tables.VAULT_REMINDER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.generated.db.tables.records.VaultDocumentRecord;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.StoredFile;

/** Writes documents of organisations, and which reminders of their end were planned. */
@Singleton
class VaultRepository {

    int count(Tx tx, OrganisationId organisation) {
        return tx.sql()
                .fetchCount(VAULT_DOCUMENT, VAULT_DOCUMENT.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())));
    }

    Optional<VaultDocument> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional(VaultRepository::document);
    }

    void insert(Tx tx, VaultDocument document) {
        VaultDocumentRecord row = tx.sql().newRecord(VAULT_DOCUMENT);
        row.setId(Uuids.bytes(document.id()));
        row.setOrganisationId(Uuids.bytes(document.organisation().value()));
        row.setFileName(document.file().fileName());
        row.setMediaType(document.file().mediaType());
        row.setSha256(document.file().digest().bytes());
        row.setSizeBytes(document.file().size());
        row.setKeptBy(Uuids.bytes(document.keptBy().value()));
        describe(row, document);
        row.insert();
    }

    void save(Tx tx, VaultDocument document) {
        VaultDocumentRecord row = tx.sql().newRecord(VAULT_DOCUMENT);
        describe(row, document);
        tx.sql()
                .update(VAULT_DOCUMENT)
                .set(row)
                .where(VAULT_DOCUMENT.ID.eq(Uuids.bytes(document.id())))
                .execute();
    }

    void delete(Tx tx, UUID id) {
        tx.sql()
                .deleteFrom(VAULT_DOCUMENT)
                .where(VAULT_DOCUMENT.ID.eq(Uuids.bytes(id)))
                .execute();
    }

    /**
     * Notes a reminder of a document that is locked.
     *
     * @return whether it is the first of its kind for the day on which the document ends now
     */
    boolean noteReminder(Tx tx, VaultDocument document, int daysBefore, Instant at) {
        return tx.sql()
                        .insertInto(VAULT_REMINDER)
                        .set(VAULT_REMINDER.DOCUMENT_ID, Uuids.bytes(document.id()))
                        .set(
                                VAULT_REMINDER.EXPIRES_ON,
                                document.details().expiresOn().orElseThrow())
                        .set(VAULT_REMINDER.DAYS_BEFORE, (short) daysBefore)
                        .set(VAULT_REMINDER.PLANNED_AT, Times.utc(at))
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    private static void describe(VaultDocumentRecord row, VaultDocument document) {
        VaultDetails details = document.details();
        row.setEvidenceType(details.type());
        row.setTitle(details.title());
        row.setIssuer(details.issuer());
        row.setScope(details.scope());
        row.setIssuedOn(details.issuedOn().orElse(null));
        row.setExpiresOn(details.expiresOn().orElse(null));
        row.setKeptAt(Times.utc(document.keptAt()));
    }

    static VaultDocument document(VaultDocumentRecord row) {
        return new VaultDocument(
                Uuids.uuid(row.getId()),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                new VaultDetails(
                        row.getEvidenceType(),
                        row.getTitle(),
                        row.getIssuer(),
                        row.getScope(),
                        Optional.ofNullable(row.getIssuedOn()),
                        Optional.ofNullable(row.getExpiresOn())),
                new StoredFile(row.getFileName(), row.getMediaType(), Digest.of(row.getSha256()), row.getSizeBytes()),
                new AccountId(Uuids.uuid(row.getKeptBy())),
                Times.instant(row.getKeptAt()));
    }
}
