package org.civicstore.notification;

import static org.civicstore.generated.db.Tables.NOTIFICATION;
import static org.civicstore.generated.db.Tables.NOTIFICATION_EVENT;
import static org.civicstore.generated.db.Tables.NOTIFICATION_LANGUAGE;
import static org.civicstore.generated.db.Tables.NOTIFICATION_PREFERENCE;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Writes what people are told, whether they read it, and what they want to be told of. */
@Singleton
class NotificationRepository {
    static final String SENT = "SENT";

    /** Inserts the happening, unless there is one of the same topic and key; tells whether it did. */
    boolean insert(Tx tx, UUID id, Happening happening) {
        try {
            tx.sql()
                    .insertInto(NOTIFICATION_EVENT)
                    .set(NOTIFICATION_EVENT.ID, Uuids.bytes(id))
                    .set(NOTIFICATION_EVENT.TOPIC, happening.topic().name())
                    .set(NOTIFICATION_EVENT.EVENT_KEY, happening.key())
                    .set(NOTIFICATION_EVENT.SAID, Said.write(happening.said()))
                    .set(NOTIFICATION_EVENT.HREF, happening.href())
                    .set(NOTIFICATION_EVENT.HAPPENED_AT, Times.utc(happening.at()))
                    .execute();
            return true;
        } catch (IntegrityConstraintViolationException e) {
            return false;
        }
    }

    /** Gives it to everybody whom it concerns, by the ways that each has chosen. One statement, however many they are. */
    void address(Tx tx, UUID event, Happening happening, boolean mailer) {
        Topic topic = happening.topic();
        String mail = mailer ? topic.mail().name() : MailWay.NONE.name();
        String chosen = topic.optional() && mailer ? "coalesce(p.mail, ?)" : "?";
        String shown = topic.optional() ? "coalesce(p.shown, true)" : "true";
        List<@Nullable Object> values = new ArrayList<>(List.of(Uuids.bytes(event), mail, topic.name()));
        String whom = whom(happening, values);
        tx.sql()
                .execute(
                        "insert into notification (event_id, account_id, shown, mail) select ?, a.id, " + shown
                                + ", case when a.email is null then 'NONE' else " + chosen + " end"
                                + " from account a left join notification_preference p"
                                + " on p.account_id = a.id and p.topic = ? where " + whom,
                        values.toArray());
    }

    private static String whom(Happening happening, List<@Nullable Object> values) {
        byte[] organisation =
                happening.organisation().map(id -> Uuids.bytes(id.value())).orElse(new byte[16]);
        return switch (happening.topic().audience()) {
            case VENDOR_MEMBERS -> {
                values.add(organisation);
                yield "exists (select 1 from organisation_member m where m.account_id = a.id and m.organisation_id ="
                        + " ?)";
            }
            case VENDOR_OWNERS -> {
                values.add(organisation);
                yield "exists (select 1 from organisation_member m where m.account_id = a.id and m.organisation_id = ?"
                        + " and m.role = 'OWNER')";
            }
            case CERTIFIERS -> staff("CERTIFIER", organisation, happening, values);
            case OPERATORS -> staff("OPERATOR", organisation, happening, values);
            case ONE_PERSON -> {
                values.add(Uuids.bytes(happening.person().orElseThrow().value()));
                yield "a.id = ?";
            }
        };
    }

    /** Whoever brought it about waits for the others and is told nothing. */
    private static String staff(String role, byte[] organisation, Happening happening, List<@Nullable Object> values) {
        values.add(happening.person().map(person -> Uuids.bytes(person.value())).orElse(new byte[16]));
        values.add(role);
        values.add(organisation);
        return "a.id <> ? and exists (select 1 from account_role r where r.account_id = a.id and r.role = ?) and not"
                + " exists (select 1 from organisation_member m where m.account_id = a.id and m.organisation_id = ?)";
    }

    List<AccountId> toMailNow(Tx tx, UUID event) {
        return tx.sql()
                .select(NOTIFICATION.ACCOUNT_ID)
                .from(NOTIFICATION)
                .where(NOTIFICATION.EVENT_ID.eq(Uuids.bytes(event)))
                .and(NOTIFICATION.MAIL.eq(MailWay.NOW.name()))
                .fetch(row -> new AccountId(Uuids.uuid(row.value1())));
    }

    void mailed(Tx tx, AccountId account, List<UUID> events) {
        tx.sql()
                .update(NOTIFICATION)
                .set(NOTIFICATION.MAIL, SENT)
                .where(NOTIFICATION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(NOTIFICATION.EVENT_ID.in(events.stream().map(Uuids::bytes).toList()))
                .execute();
    }

    /** Notes when it was read, or that it is to be read again; tells whether there is such a one. */
    boolean mark(Tx tx, AccountId account, UUID event, Optional<Instant> readAt) {
        return tx.sql()
                        .update(NOTIFICATION)
                        .set(NOTIFICATION.READ_AT, readAt.map(Times::utc).orElse(null))
                        .where(NOTIFICATION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                        .and(NOTIFICATION.EVENT_ID.eq(Uuids.bytes(event)))
                        .execute()
                > 0;
    }

    void markAll(Tx tx, AccountId account, Instant readAt) {
        tx.sql()
                .update(NOTIFICATION)
                .set(NOTIFICATION.READ_AT, Times.utc(readAt))
                .where(NOTIFICATION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(NOTIFICATION.READ_AT.isNull())
                .execute();
    }

    void prefer(Tx tx, AccountId account, Topic topic, boolean shown, MailWay mail) {
        tx.sql().execute("""
            insert into notification_preference (account_id, topic, shown, mail) values (?, ?, ?, ?)
            on duplicate key update shown = values(shown), mail = values(mail)
            """, Uuids.bytes(account.value()), topic.name(), shown, mail.name());
    }

    void speak(Tx tx, AccountId account, String language) {
        tx.sql().execute("""
            insert into notification_language (account_id, language) values (?, ?)
            on duplicate key update language = values(language)
            """, Uuids.bytes(account.value()), language);
    }

    /** Removes everything that the person was told and has chosen. */
    void forget(Tx tx, AccountId account) {
        byte[] id = Uuids.bytes(account.value());
        tx.sql().deleteFrom(NOTIFICATION).where(NOTIFICATION.ACCOUNT_ID.eq(id)).execute();
        tx.sql()
                .deleteFrom(NOTIFICATION_PREFERENCE)
                .where(NOTIFICATION_PREFERENCE.ACCOUNT_ID.eq(id))
                .execute();
        tx.sql()
                .deleteFrom(NOTIFICATION_LANGUAGE)
                .where(NOTIFICATION_LANGUAGE.ACCOUNT_ID.eq(id))
                .execute();
    }

    /** Removes happenings from before that moment, with whom they were told to; at most so many. */
    int forgetBefore(Tx tx, Instant before, int most) {
        List<byte[]> old = tx.sql()
                .select(NOTIFICATION_EVENT.ID)
                .from(NOTIFICATION_EVENT)
                .where(NOTIFICATION_EVENT.HAPPENED_AT.lt(Times.utc(before)))
                .limit(most)
                .fetch(NOTIFICATION_EVENT.ID);
        if (!old.isEmpty()) {
            tx.sql()
                    .deleteFrom(NOTIFICATION)
                    .where(NOTIFICATION.EVENT_ID.in(old))
                    .execute();
            tx.sql()
                    .deleteFrom(NOTIFICATION_EVENT)
                    .where(NOTIFICATION_EVENT.ID.in(old))
                    .execute();
        }
        return old.size();
    }
}
