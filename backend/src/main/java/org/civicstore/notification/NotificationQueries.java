package org.civicstore.notification;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.NOTIFICATION;
import static org.civicstore.generated.db.Tables.NOTIFICATION_EVENT;
import static org.civicstore.generated.db.Tables.NOTIFICATION_LANGUAGE;
import static org.civicstore.generated.db.Tables.NOTIFICATION_PREFERENCE;
import static org.civicstore.generated.db.Tables.ORGANISATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_MEMBER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.text.Languages;
import org.jooq.Condition;
import org.jooq.Record;

/** What people are told and want to be told of. */
@Singleton
class NotificationQueries {
    private final Transactor transactor;

    NotificationQueries(Transactor transactor) {
        this.transactor = transactor;
    }

    /** What the person chose for one topic. */
    record Choice(Topic topic, boolean shown, MailWay mail) {}

    /** The latest first. */
    Page<Notification> of(AccountId account, boolean unread, int page, int size) {
        Condition condition = shown(account);
        if (unread) {
            condition = condition.and(NOTIFICATION.READ_AT.isNull());
        }
        List<Notification> items = transactor
                .reading()
                .select(NOTIFICATION_EVENT.asterisk(), NOTIFICATION.READ_AT)
                .from(NOTIFICATION)
                .join(NOTIFICATION_EVENT)
                .on(NOTIFICATION_EVENT.ID.eq(NOTIFICATION.EVENT_ID))
                .where(condition)
                .orderBy(NOTIFICATION.EVENT_ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(NotificationQueries::notification);
        return new Page<>(items, page, size, transactor.reading().fetchCount(NOTIFICATION, condition));
    }

    int unread(AccountId account) {
        return transactor.reading().fetchCount(NOTIFICATION, shown(account).and(NOTIFICATION.READ_AT.isNull()));
    }

    /** One that is to go by mail at once and has not gone. */
    Optional<Notification> toMail(AccountId account, UUID event) {
        return transactor
                .reading()
                .select(NOTIFICATION_EVENT.asterisk(), NOTIFICATION.READ_AT)
                .from(NOTIFICATION)
                .join(NOTIFICATION_EVENT)
                .on(NOTIFICATION_EVENT.ID.eq(NOTIFICATION.EVENT_ID))
                .where(NOTIFICATION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(NOTIFICATION.EVENT_ID.eq(Uuids.bytes(event)))
                .and(NOTIFICATION.MAIL.eq(MailWay.NOW.name()))
                .fetchOptional(NotificationQueries::notification);
    }

    /** People with something for the digest from before that moment that they have not read. */
    List<AccountId> withDigest(Instant before, int most) {
        return transactor
                .reading()
                .selectDistinct(NOTIFICATION.ACCOUNT_ID)
                .from(NOTIFICATION)
                .join(NOTIFICATION_EVENT)
                .on(NOTIFICATION_EVENT.ID.eq(NOTIFICATION.EVENT_ID))
                .where(NOTIFICATION.MAIL.eq(MailWay.DIGEST.name()))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(NOTIFICATION_EVENT.HAPPENED_AT.lt(Times.utc(before)))
                .limit(most)
                .fetch(row -> new AccountId(Uuids.uuid(row.value1())));
    }

    /** What the digest of the person holds, the oldest first. */
    List<Notification> digest(AccountId account, Instant before, int most) {
        return transactor
                .reading()
                .select(NOTIFICATION_EVENT.asterisk(), NOTIFICATION.READ_AT)
                .from(NOTIFICATION)
                .join(NOTIFICATION_EVENT)
                .on(NOTIFICATION_EVENT.ID.eq(NOTIFICATION.EVENT_ID))
                .where(NOTIFICATION.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .and(NOTIFICATION.MAIL.eq(MailWay.DIGEST.name()))
                .and(NOTIFICATION.READ_AT.isNull())
                .and(NOTIFICATION_EVENT.HAPPENED_AT.lt(Times.utc(before)))
                .orderBy(NOTIFICATION.EVENT_ID)
                .limit(most)
                .fetch(NotificationQueries::notification);
    }

    List<Choice> choices(AccountId account) {
        return transactor
                .reading()
                .selectFrom(NOTIFICATION_PREFERENCE)
                .where(NOTIFICATION_PREFERENCE.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .fetch(row ->
                        new Choice(Topic.valueOf(row.getTopic()), row.getShown(), MailWay.valueOf(row.getMail())));
    }

    /** The language that the person uses here, once the store knows it. */
    Optional<String> language(AccountId account) {
        return transactor
                .reading()
                .select(NOTIFICATION_LANGUAGE.LANGUAGE)
                .from(NOTIFICATION_LANGUAGE)
                .where(NOTIFICATION_LANGUAGE.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .fetchOptional(NOTIFICATION_LANGUAGE.LANGUAGE);
    }

    /** Nobody when the account has no address any more. */
    Optional<Reader> reader(AccountId account) {
        byte[] id = Uuids.bytes(account.value());
        return transactor
                .reading()
                .select(ACCOUNT.EMAIL, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(id))
                .and(ACCOUNT.EMAIL.isNotNull())
                .fetchOptional(row -> new Reader(
                        row.value1(), row.value2(), language(account).orElseGet(() -> languageOfOrganisation(id))));
    }

    private String languageOfOrganisation(byte[] account) {
        return transactor
                .reading()
                .select(ORGANISATION.COUNTRY)
                .from(ORGANISATION_MEMBER)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_MEMBER.ORGANISATION_ID))
                .where(ORGANISATION_MEMBER.ACCOUNT_ID.eq(account))
                .orderBy(ORGANISATION_MEMBER.JOINED_AT)
                .limit(1)
                .fetchOptional(row -> OrganisationProfile.languageOf(row.value1()))
                .orElse(Languages.ALL.getFirst());
    }

    private static Condition shown(AccountId account) {
        return NOTIFICATION.ACCOUNT_ID.eq(Uuids.bytes(account.value())).and(NOTIFICATION.SHOWN.isTrue());
    }

    private static Notification notification(Record row) {
        return new Notification(
                Uuids.uuid(row.get(NOTIFICATION_EVENT.ID)),
                Topic.valueOf(row.get(NOTIFICATION_EVENT.TOPIC)),
                Said.read(row.get(NOTIFICATION_EVENT.SAID)),
                row.get(NOTIFICATION_EVENT.HREF),
                Times.instant(row.get(NOTIFICATION_EVENT.HAPPENED_AT)),
                Optional.ofNullable(row.get(NOTIFICATION.READ_AT)).map(Times::instant));
    }
}
