package org.civicstore.programme;

import static org.civicstore.generated.db.Tables.PROGRAMME;
import static org.civicstore.generated.db.Tables.PROGRAMME_HISTORY;
import static org.civicstore.generated.db.Tables.PROGRAMME_VERSION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.generated.db.tables.records.ProgrammeRecord;
import org.civicstore.generated.db.tables.records.ProgrammeVersionRecord;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.audit.Audit;
import org.civicstore.shared.audit.AuditKind;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.web.RowVersion;

/** Writes programmes, the versions of their rules and their history. */
@Singleton
public class ProgrammeRepository {
    private static final JsonMapper JSON = CertificationJson.mapper();

    private final Ids ids;
    private final Audit audit;

    ProgrammeRepository(Ids ids, Audit audit) {
        this.ids = ids;
        this.audit = audit;
    }

    /** The programme, locked until the transaction ends. */
    public Optional<ProgrammeStanding> lock(Tx tx, String slug) {
        return tx.sql()
                .selectFrom(PROGRAMME)
                .where(PROGRAMME.SLUG.eq(slug))
                .forUpdate()
                .fetchOptional(ProgrammeRepository::standing);
    }

    /** The version of its rules that was written last. */
    public ProgrammeVersion newest(Tx tx, ProgrammeStanding programme) {
        return tx.sql()
                .selectFrom(PROGRAMME_VERSION)
                .where(
                        PROGRAMME_VERSION.PROGRAMME_ID.eq(Uuids.bytes(programme.id())),
                        PROGRAMME_VERSION.NUMBER.eq(programme.versions()))
                .fetchSingle(ProgrammeRepository::version);
    }

    /** @return whether it is new: false when there is one of its slug, also one that another node is just making */
    public boolean insert(Tx tx, ProgrammeStanding programme) {
        ProgrammeRecord row = tx.sql().newRecord(PROGRAMME);
        row.setId(Uuids.bytes(programme.id()));
        row.setSlug(programme.slug());
        fill(row, programme);
        row.setRowVersion(programme.rowVersion());
        return tx.sql().insertInto(PROGRAMME).set(row).onDuplicateKeyIgnore().execute() == 1;
    }

    /** @throws org.civicstore.shared.problem.ProblemException {@code stale-version} when somebody else has saved it since */
    public void save(Tx tx, ProgrammeStanding programme) {
        ProgrammeRecord row = tx.sql().newRecord(PROGRAMME);
        fill(row, programme);
        row.setRowVersion(programme.rowVersion() + 1);
        int saved = tx.sql()
                .update(PROGRAMME)
                .set(row)
                .where(PROGRAMME.ID.eq(Uuids.bytes(programme.id())), PROGRAMME.ROW_VERSION.eq(programme.rowVersion()))
                .execute();
        if (saved == 0) {
            throw RowVersion.stale();
        }
    }

    /** The rules as the newest version of the programme. */
    public void write(
            Tx tx,
            ProgrammeStanding programme,
            String content,
            Instant validFrom,
            Actor by,
            String reason,
            Instant at) {
        ProgrammeVersionRecord row = tx.sql().newRecord(PROGRAMME_VERSION);
        row.setId(Uuids.bytes(ids.next()));
        row.setProgrammeId(Uuids.bytes(programme.id()));
        row.setNumber(programme.versions());
        row.setContent(content);
        row.setValidFrom(Times.utc(validFrom));
        row.setWrittenAt(Times.utc(at));
        row.setWrittenBy(by.accountId().map(id -> Uuids.bytes(id.value())).orElse(null));
        row.setReason(reason);
        tx.sql().insertInto(PROGRAMME_VERSION).set(row).execute();
    }

    /** Adds a move to the history. */
    public void record(
            Tx tx,
            ProgrammeAction action,
            Optional<ProgrammeStatus> from,
            ProgrammeStanding after,
            Actor by,
            String reason,
            Instant at) {
        tx.sql()
                .insertInto(PROGRAMME_HISTORY)
                .set(PROGRAMME_HISTORY.ID, Uuids.bytes(ids.next()))
                .set(PROGRAMME_HISTORY.PROGRAMME_ID, Uuids.bytes(after.id()))
                .set(PROGRAMME_HISTORY.HAPPENED_AT, Times.utc(at))
                .set(PROGRAMME_HISTORY.ACTION, action.name())
                .set(PROGRAMME_HISTORY.FROM_STATUS, from.map(Enum::name).orElse(null))
                .set(PROGRAMME_HISTORY.TO_STATUS, after.status().name())
                .set(
                        PROGRAMME_HISTORY.ACCOUNT_ID,
                        by.accountId().map(id -> Uuids.bytes(id.value())).orElse(null))
                .set(PROGRAMME_HISTORY.REASON, reason)
                .execute();
        audit.record(
                tx, AuditKind.CONFIGURATION_CHANGED, by.accountId(), "programme:" + after.slug(), action.name(), at);
    }

    private static void fill(ProgrammeRecord row, ProgrammeStanding programme) {
        Arrangement arrangement = programme.arrangement();
        row.setStatus(programme.status().name());
        row.setTerritory(arrangement.territory());
        row.setCriteriaProfile(arrangement.profile());
        row.setOpensOn(arrangement.opensOn());
        row.setClosesOn(arrangement.closesOn().orElse(null));
        row.setEndsOn(arrangement.endsOn().orElse(null));
        row.setTerms(write(arrangement.terms()));
        row.setPopulation(arrangement.population().orElse(null));
        row.setVersions(programme.versions());
    }

    static ProgrammeStanding standing(ProgrammeRecord row) {
        return new ProgrammeStanding(
                Uuids.uuid(row.getId()),
                row.getSlug(),
                ProgrammeStatus.valueOf(row.getStatus()),
                new Arrangement(
                        row.getTerritory(),
                        row.getCriteriaProfile(),
                        row.getOpensOn(),
                        Optional.ofNullable(row.getClosesOn()),
                        Optional.ofNullable(row.getEndsOn()),
                        read(row.getTerms()),
                        Optional.ofNullable(row.getPopulation())),
                row.getVersions(),
                row.getRowVersion());
    }

    static ProgrammeVersion version(ProgrammeVersionRecord row) {
        return new ProgrammeVersion(
                Uuids.uuid(row.getId()),
                Uuids.uuid(row.getProgrammeId()),
                row.getNumber(),
                row.getContent(),
                Times.instant(row.getValidFrom()),
                Times.instant(row.getWrittenAt()),
                Optional.ofNullable(row.getWrittenBy()).map(Uuids::uuid).map(AccountId::new),
                row.getReason());
    }

    private static String write(Map<String, String> texts) {
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    private static Map<String, String> read(String texts) {
        try {
            return JSON.readValue(texts, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored terms of a programme cannot be read", e);
        }
    }
}
