package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.CERTIFICATE_CONDITION_ANSWER;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps what vendors say about conditions. */
@Singleton
class ConditionAnswerRepository {
    private final Ids ids;

    ConditionAnswerRepository(Ids ids) {
        this.ids = ids;
    }

    void insert(Tx tx, CertificateId certificate, ConditionAnswer answer) {
        tx.sql()
                .insertInto(CERTIFICATE_CONDITION_ANSWER)
                .set(CERTIFICATE_CONDITION_ANSWER.ID, Uuids.bytes(ids.next()))
                .set(CERTIFICATE_CONDITION_ANSWER.CERTIFICATE_ID, Uuids.bytes(certificate.value()))
                .set(CERTIFICATE_CONDITION_ANSWER.CRITERION, answer.criterion())
                .set(CERTIFICATE_CONDITION_ANSWER.SAID, answer.text())
                .set(
                        CERTIFICATE_CONDITION_ANSWER.LINK,
                        answer.link().map(URI::toString).orElse(null))
                .set(
                        CERTIFICATE_CONDITION_ANSWER.SAID_BY,
                        Uuids.bytes(answer.by().value()))
                .set(CERTIFICATE_CONDITION_ANSWER.SAID_AT, Times.utc(answer.at()))
                .execute();
    }

    int count(Tx tx, CertificateId certificate, String criterion) {
        return tx.sql()
                .fetchCount(
                        CERTIFICATE_CONDITION_ANSWER,
                        CERTIFICATE_CONDITION_ANSWER
                                .CERTIFICATE_ID
                                .eq(Uuids.bytes(certificate.value()))
                                .and(CERTIFICATE_CONDITION_ANSWER.CRITERION.eq(criterion)));
    }

    /** By certificate, the oldest first. */
    Map<CertificateId, List<ConditionAnswer>> of(DSLContext sql, Collection<CertificateId> certificates) {
        if (certificates.isEmpty()) {
            return Map.of();
        }
        List<byte[]> wanted =
                certificates.stream().map(one -> Uuids.bytes(one.value())).toList();
        Map<CertificateId, List<ConditionAnswer>> found = new HashMap<>();
        sql.selectFrom(CERTIFICATE_CONDITION_ANSWER)
                .where(CERTIFICATE_CONDITION_ANSWER.CERTIFICATE_ID.in(wanted))
                .orderBy(CERTIFICATE_CONDITION_ANSWER.SAID_AT, CERTIFICATE_CONDITION_ANSWER.ID)
                .forEach(row -> found.computeIfAbsent(
                                new CertificateId(Uuids.uuid(row.getCertificateId())), _ -> new ArrayList<>())
                        .add(new ConditionAnswer(
                                row.getCriterion(),
                                row.getSaid(),
                                Optional.ofNullable(row.getLink()).map(URI::create),
                                new AccountId(Uuids.uuid(row.getSaidBy())),
                                Times.instant(row.getSaidAt()))));
        return found;
    }
}
