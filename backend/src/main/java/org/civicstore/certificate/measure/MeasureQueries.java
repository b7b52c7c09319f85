package org.civicstore.certificate.measure;

import static org.civicstore.generated.db.Tables.CERTIFICATE_MEASURE;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Answers about measures. */
@Singleton
class MeasureQueries {
    private final Transactor transactor;
    private final MeasureRepository measures;

    MeasureQueries(Transactor transactor, MeasureRepository measures) {
        this.transactor = transactor;
        this.measures = measures;
    }

    /** Those that wait for a second person, the latest first. */
    List<Measure> waiting() {
        return measures.find(transactor.reading(), CERTIFICATE_MEASURE.STATUS.eq(MeasureStatus.PROPOSED.name()));
    }

    /** All there ever were about a certificate, the latest first. */
    List<Measure> of(String number) {
        return measures.find(transactor.reading(), CERTIFICATE_MEASURE.CERTIFICATE_NUMBER.eq(number));
    }

    Optional<Measure> find(UUID id) {
        return measures.find(transactor.reading(), CERTIFICATE_MEASURE.ID.eq(Uuids.bytes(id))).stream()
                .findFirst();
    }
}
