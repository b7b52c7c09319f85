package org.civicstore.review.talk;

import static org.civicstore.generated.db.Tables.REVIEW_CHANGE_REQUEST;
import static org.civicstore.generated.db.Tables.REVIEW_MESSAGE;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.ReviewChangeRequestRecord;
import org.civicstore.generated.db.tables.records.ReviewMessageRecord;
import org.civicstore.review.CaseJson;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.Ids;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.DSLContext;

/** Keeps what was said and asked in a case. */
@Singleton
public class MessageRepository {
    private static final TypeReference<List<ChangeRequest.Asked>> ASKED = new TypeReference<>() {};

    private final Ids ids;
    private final CaseJson json;

    MessageRepository(Ids ids, CaseJson json) {
        this.ids = ids;
        this.json = json;
    }

    public void insert(Tx tx, ReviewId review, Message message) {
        tx.sql()
                .insertInto(REVIEW_MESSAGE)
                .set(REVIEW_MESSAGE.ID, Uuids.bytes(message.id()))
                .set(REVIEW_MESSAGE.REVIEW_ID, Uuids.bytes(review.value()))
                .set(REVIEW_MESSAGE.ROUND, message.round())
                .set(REVIEW_MESSAGE.CRITERION, message.criterion().orElse(null))
                .set(REVIEW_MESSAGE.FINGERPRINT, message.fingerprint().orElse(null))
                .set(REVIEW_MESSAGE.AUDIENCE, message.audience().name())
                .set(REVIEW_MESSAGE.SIDE, message.side().name())
                .set(REVIEW_MESSAGE.CONTENTS, message.text())
                .set(REVIEW_MESSAGE.ACCOUNT_ID, Uuids.bytes(message.by().value()))
                .set(REVIEW_MESSAGE.WRITTEN_AT, Times.utc(message.at()))
                .execute();
    }

    public void insert(Tx tx, ReviewId review, ChangeRequest request) {
        tx.sql()
                .insertInto(REVIEW_CHANGE_REQUEST)
                .set(REVIEW_CHANGE_REQUEST.ID, Uuids.bytes(ids.next()))
                .set(REVIEW_CHANGE_REQUEST.REVIEW_ID, Uuids.bytes(review.value()))
                .set(REVIEW_CHANGE_REQUEST.ROUND, request.round())
                .set(REVIEW_CHANGE_REQUEST.SUMMARY, request.summary())
                .set(REVIEW_CHANGE_REQUEST.CRITERIA, json.write(request.asked()))
                .set(REVIEW_CHANGE_REQUEST.ACCOUNT_ID, Uuids.bytes(request.by().value()))
                .set(REVIEW_CHANGE_REQUEST.REQUESTED_AT, Times.utc(request.at()))
                .execute();
    }

    /** Oldest first. */
    List<Message> messages(DSLContext sql, ReviewId review) {
        return sql.selectFrom(REVIEW_MESSAGE)
                .where(REVIEW_MESSAGE.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .orderBy(REVIEW_MESSAGE.WRITTEN_AT, REVIEW_MESSAGE.ID)
                .fetch(MessageRepository::message);
    }

    /** Oldest first; at most one per round. */
    List<ChangeRequest> changeRequests(DSLContext sql, ReviewId review) {
        return sql.selectFrom(REVIEW_CHANGE_REQUEST)
                .where(REVIEW_CHANGE_REQUEST.REVIEW_ID.eq(Uuids.bytes(review.value())))
                .orderBy(REVIEW_CHANGE_REQUEST.ROUND)
                .fetch(this::changeRequest);
    }

    public List<ChangeRequest> changeRequests(Tx tx, ReviewId review) {
        return changeRequests(tx.sql(), review);
    }

    private static Message message(ReviewMessageRecord row) {
        return new Message(
                Uuids.uuid(row.getId()),
                row.getRound(),
                Optional.ofNullable(row.getCriterion()),
                Optional.ofNullable(row.getFingerprint()),
                Audience.valueOf(row.getAudience()),
                Side.valueOf(row.getSide()),
                row.getContents(),
                new AccountId(Uuids.uuid(row.getAccountId())),
                Times.instant(row.getWrittenAt()));
    }

    private ChangeRequest changeRequest(ReviewChangeRequestRecord row) {
        return new ChangeRequest(
                row.getRound(),
                row.getSummary(),
                json.read(row.getCriteria(), ASKED),
                new AccountId(Uuids.uuid(row.getAccountId())),
                Times.instant(row.getRequestedAt()));
    }
}
