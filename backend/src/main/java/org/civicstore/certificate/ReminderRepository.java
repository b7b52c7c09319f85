package org.civicstore.certificate;

import static org.civicstore.generated.db.Tables.CERTIFICATE_REMINDER;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.civicstore.shared.id.CertificateId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;

/** Remembers which reminders were planned. */
@Singleton
class ReminderRepository {

    /**
     * Notes a reminder of a certificate that is locked.
     *
     * @return whether it is the first of its kind
     */
    boolean note(Tx tx, CertificateId certificate, String criterion, int daysBefore, Instant at) {
        byte[] id = Uuids.bytes(certificate.value());
        boolean known = tx.sql()
                .fetchExists(
                        CERTIFICATE_REMINDER,
                        CERTIFICATE_REMINDER
                                .CERTIFICATE_ID
                                .eq(id)
                                .and(CERTIFICATE_REMINDER.CRITERION.eq(criterion))
                                .and(CERTIFICATE_REMINDER.DAYS_BEFORE.eq(daysBefore)));
        if (known) {
            return false;
        }
        tx.sql()
                .insertInto(CERTIFICATE_REMINDER)
                .set(CERTIFICATE_REMINDER.CERTIFICATE_ID, id)
                .set(CERTIFICATE_REMINDER.CRITERION, criterion)
                .set(CERTIFICATE_REMINDER.DAYS_BEFORE, daysBefore)
                .set(CERTIFICATE_REMINDER.PLANNED_AT, Times.utc(at))
                .execute();
        return true;
    }
}
