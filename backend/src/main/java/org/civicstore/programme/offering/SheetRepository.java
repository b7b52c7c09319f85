package org.civicstore.programme.offering;

import static org.civicstore.generated.db.Tables.OFFER_CHANGE;
import static org.civicstore.generated.db.Tables.OFFER_CHANGE_HISTORY;
import static org.civicstore.generated.db.Tables.OFFER_PLACES;
import static org.civicstore.generated.db.Tables.OFFER_SHEET;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.certification.change.ChangeClass;
import org.civicstore.generated.db.tables.records.OfferChangeRecord;
import org.civicstore.generated.db.tables.records.OfferSheetRecord;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.web.RowVersion;

/** Writes sheets, their changes and what happened to them. */
@Singleton
class SheetRepository {
    private final Ids ids;

    SheetRepository(Ids ids) {
        this.ids = ids;
    }

    /** The sheet, locked until the transaction ends; begun when there is none. */
    Sheet lock(Tx tx, UUID programme, String listing, OrganisationId organisation) {
        Sheet fresh = Sheet.begun(ids.next(), programme, listing, organisation);
        OfferSheetRecord row = tx.sql().newRecord(OFFER_SHEET);
        row.setId(Uuids.bytes(fresh.id()));
        row.setProgrammeId(Uuids.bytes(programme));
        row.setListing(listing);
        row.setOrganisationId(Uuids.bytes(organisation.value()));
        fill(row, fresh);
        row.setRowVersion(fresh.rowVersion());
        tx.sql().insertInto(OFFER_SHEET).set(row).onDuplicateKeyIgnore().execute();
        return tx.sql()
                .selectFrom(OFFER_SHEET)
                .where(OFFER_SHEET.PROGRAMME_ID.eq(Uuids.bytes(programme)), OFFER_SHEET.LISTING.eq(listing))
                .forUpdate()
                .fetchSingle(SheetRepository::sheet);
    }

    /** @throws org.civicstore.shared.problem.ProblemException {@code stale-version} when somebody else has saved it since */
    void save(Tx tx, Sheet sheet) {
        OfferSheetRecord row = tx.sql().newRecord(OFFER_SHEET);
        fill(row, sheet);
        row.setRowVersion(sheet.rowVersion() + 1);
        int saved = tx.sql()
                .update(OFFER_SHEET)
                .set(row)
                .where(OFFER_SHEET.ID.eq(Uuids.bytes(sheet.id())), OFFER_SHEET.ROW_VERSION.eq(sheet.rowVersion()))
                .execute();
        if (saved == 0) {
            throw RowVersion.stale();
        }
    }

    Optional<SheetChange> lockChange(Tx tx, Sheet sheet, int number) {
        return tx.sql()
                .selectFrom(OFFER_CHANGE)
                .where(OFFER_CHANGE.SHEET_ID.eq(Uuids.bytes(sheet.id())), OFFER_CHANGE.NUMBER.eq(number))
                .forUpdate()
                .fetchOptional(SheetRepository::change);
    }

    /** The one that waits for certifiers. */
    Optional<SheetChange> open(Tx tx, Sheet sheet) {
        return sheet.changes() == 0
                ? Optional.empty()
                : lockChange(tx, sheet, sheet.changes())
                        .filter(change -> change.status().open());
    }

    void insert(Tx tx, SheetChange change) {
        OfferChangeRecord row = tx.sql().newRecord(OFFER_CHANGE);
        row.setId(Uuids.bytes(change.id()));
        row.setSheetId(Uuids.bytes(change.sheet()));
        row.setNumber(change.number());
        row.setContent(change.content());
        row.setReason(change.reason());
        row.setChangeClass(change.changeClass().name());
        row.setWrittenAt(Times.utc(change.writtenAt()));
        row.setWrittenBy(Uuids.bytes(change.writtenBy().value()));
        fill(row, change);
        row.setRowVersion(change.rowVersion());
        tx.sql().insertInto(OFFER_CHANGE).set(row).execute();
    }

    void save(Tx tx, SheetChange change) {
        OfferChangeRecord row = tx.sql().newRecord(OFFER_CHANGE);
        fill(row, change);
        row.setRowVersion(change.rowVersion() + 1);
        int saved = tx.sql()
                .update(OFFER_CHANGE)
                .set(row)
                .where(OFFER_CHANGE.ID.eq(Uuids.bytes(change.id())), OFFER_CHANGE.ROW_VERSION.eq(change.rowVersion()))
                .execute();
        if (saved == 0) {
            throw RowVersion.stale();
        }
    }

    /** Adds a move to the history. */
    void record(
            Tx tx,
            SheetAction action,
            Optional<SheetStatus> from,
            SheetChange after,
            Actor by,
            String reason,
            Instant at) {
        tx.sql()
                .insertInto(OFFER_CHANGE_HISTORY)
                .set(OFFER_CHANGE_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(OFFER_CHANGE_HISTORY.CHANGE_ID, Uuids.bytes(after.id()))
                .set(OFFER_CHANGE_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(OFFER_CHANGE_HISTORY.ACTION, action.name())
                .set(OFFER_CHANGE_HISTORY.FROM_STATUS, from.map(Enum::name).orElse(null))
                .set(OFFER_CHANGE_HISTORY.TO_STATUS, after.status().name())
                .set(
                        OFFER_CHANGE_HISTORY.ACCOUNT_ID,
                        by.accountId().map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(OFFER_CHANGE_HISTORY.REASON, reason)
                .execute();
    }

    /** How many have the offer, in the place of what was said before; the caller holds the lock of the sheet. */
    void count(Tx tx, Sheet sheet, String offer, long used, AccountId by, Instant at) {
        int known = tx.sql()
                .update(OFFER_PLACES)
                .set(OFFER_PLACES.USED, used)
                .set(OFFER_PLACES.DECLARED_AT, Times.utc(at))
                .set(OFFER_PLACES.DECLARED_BY, Uuids.bytes(by.value()))
                .where(OFFER_PLACES.SHEET_ID.eq(Uuids.bytes(sheet.id())), OFFER_PLACES.OFFER.eq(offer))
                .execute();
        if (known == 0) {
            tx.sql()
                    .insertInto(OFFER_PLACES)
                    .set(OFFER_PLACES.ID, Uuids.bytes(ids.next()))
                    .set(OFFER_PLACES.SHEET_ID, Uuids.bytes(sheet.id()))
                    .set(OFFER_PLACES.OFFER, offer)
                    .set(OFFER_PLACES.USED, used)
                    .set(OFFER_PLACES.DECLARED_AT, Times.utc(at))
                    .set(OFFER_PLACES.DECLARED_BY, Uuids.bytes(by.value()))
                    .execute();
        }
    }

    private static void fill(OfferSheetRecord row, Sheet sheet) {
        row.setDraft(sheet.draft().map(Sheet.Draft::text).orElse(null));
        row.setDraftedAt(sheet.draft().map(draft -> Times.utc(draft.at())).orElse(null));
        row.setDraftedBy(
                sheet.draft().map(draft -> Uuids.bytes(draft.by().value())).orElse(null));
        row.setInForce(sheet.inForce());
        row.setChanges(sheet.changes());
        row.setEffects(sheet.effects());
    }

    private static void fill(OfferChangeRecord row, SheetChange change) {
        row.setStatus(change.status().name());
        row.setOutcome(
                change.proposal().map(proposal -> proposal.outcome().name()).orElse(null));
        row.setProposalReason(
                change.proposal().map(SheetChange.Proposal::reason).orElse(null));
        row.setProposedAt(
                change.proposal().map(proposal -> Times.utc(proposal.at())).orElse(null));
        row.setProposedBy(change.proposal()
                .map(proposal -> Uuids.bytes(proposal.by().value()))
                .orElse(null));
        row.setDecidedAt(change.decidedAt().map(Times::utc).orElse(null));
    }

    static Sheet sheet(OfferSheetRecord row) {
        Optional<Sheet.Draft> draft = Optional.ofNullable(row.getDraft())
                .map(text -> new Sheet.Draft(
                        text, Times.instant(row.getDraftedAt()), new AccountId(Uuids.uuid(row.getDraftedBy()))));
        return new Sheet(
                Uuids.uuid(row.getId()),
                Uuids.uuid(row.getProgrammeId()),
                row.getListing(),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                draft,
                row.getInForce(),
                row.getChanges(),
                row.getEffects(),
                row.getRowVersion());
    }

    static SheetChange change(OfferChangeRecord row) {
        Optional<SheetChange.Proposal> proposal = Optional.ofNullable(row.getOutcome())
                .map(outcome -> new SheetChange.Proposal(
                        SheetOutcome.valueOf(outcome),
                        row.getProposalReason(),
                        Times.instant(row.getProposedAt()),
                        new AccountId(Uuids.uuid(row.getProposedBy()))));
        return new SheetChange(
                Uuids.uuid(row.getId()),
                Uuids.uuid(row.getSheetId()),
                row.getNumber(),
                row.getContent(),
                row.getReason(),
                ChangeClass.valueOf(row.getChangeClass()),
                SheetStatus.valueOf(row.getStatus()),
                Times.instant(row.getWrittenAt()),
                new AccountId(Uuids.uuid(row.getWrittenBy())),
                proposal,
                Optional.ofNullable(row.getDecidedAt()).map(Times::instant),
                row.getRowVersion());
    }
}
