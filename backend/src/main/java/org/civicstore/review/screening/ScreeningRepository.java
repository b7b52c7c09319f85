package org.civicstore.review.screening;

import static org.civicstore.generated.db.Tables.REVIEW_CASE;
import static org.civicstore.generated.db.Tables.REVIEW_DOCUMENT;
import static org.civicstore.generated.db.Tables.REVIEW_SCREENING;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.generated.db.tables.records.ReviewDocumentRecord;
import org.civicstore.generated.db.tables.records.ReviewScreeningRecord;
import org.civicstore.review.CaseJson;
import org.civicstore.review.ReviewOutcome;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps what the checks and the document readers reported. */
@Singleton
public class ScreeningRepository {
    private static final TypeReference<List<CheckExecution>> EXECUTIONS = new TypeReference<>() {};
    private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};
    private static final TypeReference<ArtifactFacts> ARTIFACT = new TypeReference<>() {};
    private static final TypeReference<RiskAssessment> RISK = new TypeReference<>() {};
    private static final int TITLE_LIMIT = 500;
    private static final int ERROR_LIMIT = 1000;

    private final Ids ids;
    private final CaseJson json;

    ScreeningRepository(Ids ids, CaseJson json) {
        this.ids = ids;
        this.json = json;
    }

    void insert(Tx tx, Screening screening) {
        tx.sql()
                .insertInto(REVIEW_SCREENING)
                .set(REVIEW_SCREENING.ID, Uuids.bytes(screening.id()))
                .set(REVIEW_SCREENING.REVIEW_ID, Uuids.bytes(screening.review().value()))
                .set(REVIEW_SCREENING.ROUND, screening.round())
                .set(REVIEW_SCREENING.STATUS, screening.status().name())
                .set(REVIEW_SCREENING.FAILURES, screening.failures())
                .set(REVIEW_SCREENING.PLANNED_AT, Times.utc(screening.plannedAt()))
                .execute();
    }

    Optional<Screening> lock(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(REVIEW_SCREENING)
                .where(REVIEW_SCREENING.ID.eq(Uuids.bytes(id)))
                .forUpdate()
                .fetchOptional()
                .map(this::screening);
    }

    void countFailure(Tx tx, UUID id, String error) {
        tx.sql()
                .update(REVIEW_SCREENING)
                .set(REVIEW_SCREENING.FAILURES, REVIEW_SCREENING.FAILURES.plus(1))
                .set(REVIEW_SCREENING.LAST_ERROR, shortened(error, ERROR_LIMIT))
                .where(REVIEW_SCREENING.ID.eq(Uuids.bytes(id)))
                .execute();
    }

    /** Ends a run with its report, and puts the documents' texts beside it. */
    void end(Tx tx, UUID id, ScreeningStatus status, ScreeningReport report, Set<String> observed, Instant at) {
        tx.sql()
                .update(REVIEW_SCREENING)
                .set(REVIEW_SCREENING.STATUS, status.name())
                .set(REVIEW_SCREENING.ENDED_AT, Times.utc(at))
                .set(REVIEW_SCREENING.ENGINE_VERSION, report.engineVersion())
                .set(REVIEW_SCREENING.EXECUTIONS, json.write(report.executions()))
                .set(REVIEW_SCREENING.OBSERVED_CHECKS, json.write(new TreeSet<>(observed)))
                .set(
                        REVIEW_SCREENING.ARTIFACT_FACTS,
                        report.artifact().map(json::write).orElse(null))
                .set(REVIEW_SCREENING.RISK, report.risk().map(json::write).orElse(null))
                .where(REVIEW_SCREENING.ID.eq(Uuids.bytes(id)))
                .execute();
        for (DocumentFacts document : report.documents()) {
            tx.sql()
                    .insertInto(REVIEW_DOCUMENT)
                    .set(REVIEW_DOCUMENT.ID, Uuids.bytes(ids.next()))
                    .set(REVIEW_DOCUMENT.SCREENING_ID, Uuids.bytes(id))
                    .set(REVIEW_DOCUMENT.EVIDENCE_ID, document.evidenceId())
                    .set(REVIEW_DOCUMENT.MEDIA_TYPE, shortened(document.mediaType(), 255))
                    .set(REVIEW_DOCUMENT.TITLE, shortened(document.title(), TITLE_LIMIT))
                    .set(REVIEW_DOCUMENT.PAGES, document.pages())
                    .set(REVIEW_DOCUMENT.LANGUAGE, shortened(document.language(), 35))
                    .set(REVIEW_DOCUMENT.CONTENTS, document.text())
                    .set(REVIEW_DOCUMENT.TRUNCATED, document.truncated())
                    .execute();
        }
    }

    /** The latest run, ended or not. */
    Optional<Screening> latest(DSLContext sql, ReviewId review) {
        return latest(sql, review, List.of(ScreeningStatus.values()));
    }

    /** The latest run that ended; its executions are the ones that count. */
    Optional<Screening> latestEnded(DSLContext sql, ReviewId review) {
        return latest(sql, review, List.of(ScreeningStatus.DONE, ScreeningStatus.BROKE));
    }

    public Optional<Screening> latestEnded(Tx tx, ReviewId review) {
        return latestEnded(tx.sql(), review);
    }

    private Optional<Screening> latest(DSLContext sql, ReviewId review, List<ScreeningStatus> among) {
        return sql.selectFrom(REVIEW_SCREENING)
                .where(REVIEW_SCREENING.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .and(REVIEW_SCREENING.STATUS.in(among.stream().map(Enum::name).toList()))
                .orderBy(REVIEW_SCREENING.PLANNED_AT.desc(), REVIEW_SCREENING.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(this::screening);
    }

    /** The documents of a run, without their texts. */
    List<DocumentFacts> documents(DSLContext sql, UUID screening) {
        return sql.select(
                        REVIEW_DOCUMENT.EVIDENCE_ID,
                        REVIEW_DOCUMENT.MEDIA_TYPE,
                        REVIEW_DOCUMENT.TITLE,
                        REVIEW_DOCUMENT.PAGES,
                        REVIEW_DOCUMENT.LANGUAGE,
                        REVIEW_DOCUMENT.TRUNCATED)
                .from(REVIEW_DOCUMENT)
                .where(REVIEW_DOCUMENT.SCREENING_ID.eq(Uuids.bytes(screening)))
                .fetch(row -> new DocumentFacts(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), "", row.value6()));
    }

    /** One document with its text, from the latest run that could read it. */
    public Optional<DocumentFacts> document(Tx tx, ReviewId review, String evidence) {
        return tx.sql()
                .select(REVIEW_DOCUMENT.fields())
                .from(REVIEW_DOCUMENT)
                .join(REVIEW_SCREENING)
                .on(REVIEW_SCREENING.ID.eq(REVIEW_DOCUMENT.SCREENING_ID))
                .where(REVIEW_SCREENING.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .and(REVIEW_DOCUMENT.EVIDENCE_ID.eq(evidence))
                .orderBy(REVIEW_SCREENING.PLANNED_AT.desc(), REVIEW_SCREENING.ID.desc())
                .limit(1)
                .fetchOptionalInto(ReviewDocumentRecord.class)
                .map(ScreeningRepository::document);
    }

    /**
     * The screenings of the certified releases of a listing, newest first; a release may have had several.
     *
     * @param before only of releases that were certified before then
     */
    List<CertifiedScreening> certified(DSLContext sql, String listingSlug, Optional<Instant> before) {
        return sql.select(
                        REVIEW_CASE.SUBMISSION_ID,
                        REVIEW_CASE.ROUND,
                        REVIEW_CASE.RELEASE_VERSION,
                        REVIEW_SCREENING.ARTIFACT_FACTS)
                .from(REVIEW_CASE)
                .leftJoin(REVIEW_SCREENING)
                .on(REVIEW_SCREENING.REVIEW_ID.eq(REVIEW_CASE.ID))
                .and(REVIEW_SCREENING.ROUND.eq(REVIEW_CASE.ROUND))
                .where(REVIEW_CASE.LISTING_SLUG.eq(listingSlug))
                .and(REVIEW_CASE.OUTCOME.eq(ReviewOutcome.CERTIFIED.name()))
                .and(before.map(Times::utc).map(REVIEW_CASE.CONCLUDED_AT::lt).orElse(DSL.noCondition()))
                .orderBy(REVIEW_CASE.CONCLUDED_AT.desc(), REVIEW_CASE.ID.desc(), REVIEW_SCREENING.PLANNED_AT.desc())
                .fetch(row -> new CertifiedScreening(
                        new SubmissionId(Uuids.uuid(row.value1())),
                        row.value2(),
                        row.value3(),
                        Optional.ofNullable(row.value4()).map(stored -> json.read(stored, ARTIFACT))));
    }

    private Screening screening(ReviewScreeningRecord row) {
        return new Screening(
                Uuids.uuid(row.getId()),
                new ReviewId(Uuids.uuid(row.getReviewId())),
                row.getRound(),
                ScreeningStatus.valueOf(row.getStatus()),
                row.getFailures(),
                Optional.ofNullable(row.getLastError()),
                Times.instant(row.getPlannedAt()),
                Optional.ofNullable(Times.instantOrNull(row.getEndedAt())),
                Optional.ofNullable(row.getEngineVersion()),
                Optional.ofNullable(row.getExecutions())
                        .map(stored -> json.read(stored, EXECUTIONS))
                        .orElse(List.of()),
                Optional.ofNullable(row.getArtifactFacts()).map(stored -> json.read(stored, ARTIFACT)),
                Optional.ofNullable(row.getRisk()).map(stored -> json.read(stored, RISK)),
                Optional.ofNullable(row.getObservedChecks())
                        .map(stored -> json.read(stored, IDS))
                        .orElse(Set.of()));
    }

    private static DocumentFacts document(ReviewDocumentRecord row) {
        return new DocumentFacts(
                row.getEvidenceId(),
                row.getMediaType(),
                row.getTitle(),
                row.getPages(),
                row.getLanguage(),
                row.getContents(),
                row.getTruncated());
    }

    private static String shortened(String text, int limit) {
        return text.codePointCount(0, text.length()) <= limit
                ? text
                : text.substring(0, text.offsetByCodePoints(0, limit));
    }
}
