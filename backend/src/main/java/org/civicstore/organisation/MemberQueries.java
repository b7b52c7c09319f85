package org.civicstore.organisation;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.ORGANISATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_INVITATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_MEMBER;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.OrganisationInvitationRecord;
import org.civicstore.identity.EmailAddress;
import org.civicstore.organisation.OrganisationBodies.MemberBody;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Membership;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Who belongs to what, and who is invited. */
@Singleton
class MemberQueries {
    private final Transactor transactor;
    private final Clock clock;

    MemberQueries(Transactor transactor, Clock clock) {
        this.transactor = transactor;
        this.clock = clock;
    }

    /** An invitation with the organisation that it is to. */
    record Offer(Invitation invitation, String slug, String organisationName) {}

    List<Membership> membershipsOf(AccountId account) {
        return transactor
                .reading()
                .select(ORGANISATION.ID, ORGANISATION.SLUG, ORGANISATION.NAME, ORGANISATION_MEMBER.ROLE)
                .from(ORGANISATION_MEMBER)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_MEMBER.ORGANISATION_ID))
                .where(ORGANISATION_MEMBER.ACCOUNT_ID.eq(Uuids.bytes(account.value())))
                .orderBy(ORGANISATION.NAME, ORGANISATION.SLUG)
                .fetch(row -> new Membership(
                        new OrganisationId(Uuids.uuid(row.value1())),
                        row.value2(),
                        row.value3(),
                        MemberRole.valueOf(row.value4())));
    }

    /** Owners and maintainers, by name. */
    List<MemberBody> membersOf(OrganisationId organisation) {
        return transactor
                .reading()
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.NAME,
                        ACCOUNT.EMAIL,
                        ORGANISATION_MEMBER.ROLE,
                        ORGANISATION_MEMBER.JOINED_AT)
                .from(ORGANISATION_MEMBER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ORGANISATION_MEMBER.ACCOUNT_ID))
                .where(ORGANISATION_MEMBER.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .orderBy(ACCOUNT.NAME, ACCOUNT.EMAIL, ACCOUNT.ID)
                .fetch(row -> new MemberBody(
                        new AccountId(Uuids.uuid(row.value1())),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        MemberRole.valueOf(row.value4()),
                        Times.instant(row.value5())));
    }

    /** Invitations that can still be accepted, newest first. */
    List<Invitation> invitationsOf(OrganisationId organisation) {
        return transactor
                .reading()
                .selectFrom(ORGANISATION_INVITATION)
                .where(ORGANISATION_INVITATION.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .and(ORGANISATION_INVITATION.EXPIRES_AT.gt(Times.utc(clock.instant())))
                .orderBy(ORGANISATION_INVITATION.CREATED_AT.desc(), ORGANISATION_INVITATION.ID.desc())
                .fetch(MemberQueries::invitation);
    }

    /** The invitation behind the link, while it can be accepted. */
    Optional<Offer> offer(Secret secret) {
        return transactor
                .reading()
                .select()
                .from(ORGANISATION_INVITATION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ORGANISATION_INVITATION.ORGANISATION_ID))
                .where(ORGANISATION_INVITATION.SECRET_SHA256.eq(secret.hash()))
                .and(ORGANISATION_INVITATION.EXPIRES_AT.gt(Times.utc(clock.instant())))
                .fetchOptional(row -> new Offer(
                        invitation(row.into(ORGANISATION_INVITATION)),
                        row.get(ORGANISATION.SLUG),
                        row.get(ORGANISATION.NAME)));
    }

    private static Invitation invitation(OrganisationInvitationRecord row) {
        return new Invitation(
                Uuids.uuid(row.getId()),
                new OrganisationId(Uuids.uuid(row.getOrganisationId())),
                new EmailAddress(row.getEmail()),
                MemberRole.valueOf(row.getRole()),
                Times.instant(row.getCreatedAt()),
                Times.instant(row.getExpiresAt()));
    }
}
