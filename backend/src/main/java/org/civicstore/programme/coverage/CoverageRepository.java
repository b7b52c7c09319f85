package org.civicstore.programme.coverage;

import static org.civicstore.generated.db.Tables.PROGRAMME_COVERAGE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.eligibility.Coverage;
import org.civicstore.generated.db.tables.records.ProgrammeCoverageRecord;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Keeps what was measured. Rows are only ever added. */
@Singleton
class CoverageRepository {
    private static final JsonMapper JSON = CertificationJson.mapper();

    private final Ids ids;

    CoverageRepository(Ids ids) {
        this.ids = ids;
    }

    void add(Tx tx, UUID programme, Measured measured) {
        ProgrammeCoverageRecord row = tx.sql().newRecord(PROGRAMME_COVERAGE);
        row.setId(Uuids.bytes(ids.next()));
        row.setProgrammeId(Uuids.bytes(programme));
        row.setMeasuredAt(Times.utc(measured.at()));
        row.setVersion(measured.version());
        row.setPopulationDigest(measured.population());
        row.setListings(String.join(",", new TreeSet<>(measured.listings())));
        row.setPeople(measured.coverage().people());
        row.setReached(measured.coverage().reached());
        row.setByRules(measured.coverage().byRules());
        row.setDetail(write(measured.coverage()));
        tx.sql().insertInto(PROGRAMME_COVERAGE).set(row).execute();
    }

    static Measured measured(ProgrammeCoverageRecord row) {
        return new Measured(
                Times.instant(row.getMeasuredAt()),
                row.getVersion(),
                row.getPopulationDigest(),
                row.getListings().isEmpty()
                        ? Set.of()
                        : Set.of(row.getListings().split(",")),
                read(row.getDetail()));
    }

    private static String write(Coverage coverage) {
        try {
            return JSON.writeValueAsString(coverage);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Counts can always be written as JSON", e);
        }
    }

    private static Coverage read(String detail) {
        try {
            return JSON.readValue(detail, Coverage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored coverage cannot be read", e);
        }
    }
}
