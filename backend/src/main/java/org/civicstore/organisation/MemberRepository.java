package org.civicstore.organisation;

import static org.civicstore.generated.db.Tables.AGREEMENT_ACCEPTANCE;
import static org.civicstore.generated.db.Tables.ORGANISATION_INVITATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_MEMBER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.identity.EmailAddress;
import org.civicstore.shared.access.MemberRole;
import org.civicstore.shared.access.Secret;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.shared.persistence.Uuids;
import org.jooq.Condition;

/** Writes members, invitations and acceptances; whoever calls it has locked the organisation. */
@Singleton
class MemberRepository {

    List<Member> members(Tx tx, OrganisationId organisation) {
        return tx.sql()
                .selectFrom(ORGANISATION_MEMBER)
                .where(ORGANISATION_MEMBER.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .fetch(row -> new Member(
                        new AccountId(Uuids.uuid(row.getAccountId())),
                        MemberRole.valueOf(row.getRole()),
                        Times.instant(row.getJoinedAt())));
    }

    void add(Tx tx, OrganisationId organisation, Member member) {
        tx.sql()
                .insertInto(ORGANISATION_MEMBER)
                .set(ORGANISATION_MEMBER.ORGANISATION_ID, Uuids.bytes(organisation.value()))
                .set(
                        ORGANISATION_MEMBER.ACCOUNT_ID,
                        Uuids.bytes(member.account().value()))
                .set(ORGANISATION_MEMBER.ROLE, member.role().name())
                .set(ORGANISATION_MEMBER.JOINED_AT, Times.utc(member.joinedAt()))
                .execute();
    }

    void changeRole(Tx tx, OrganisationId organisation, AccountId account, MemberRole role) {
        tx.sql()
                .update(ORGANISATION_MEMBER)
                .set(ORGANISATION_MEMBER.ROLE, role.name())
                .where(isMember(organisation, account))
                .execute();
    }

    void remove(Tx tx, OrganisationId organisation, AccountId account) {
        tx.sql()
                .deleteFrom(ORGANISATION_MEMBER)
                .where(isMember(organisation, account))
                .execute();
    }

    void invite(Tx tx, Invitation invitation, AccountId by, Secret secret) {
        tx.sql()
                .insertInto(ORGANISATION_INVITATION)
                .set(ORGANISATION_INVITATION.ID, Uuids.bytes(invitation.id()))
                .set(
                        ORGANISATION_INVITATION.ORGANISATION_ID,
                        Uuids.bytes(invitation.organisation().value()))
                .set(ORGANISATION_INVITATION.EMAIL, invitation.email().text())
                .set(ORGANISATION_INVITATION.ROLE, invitation.role().name())
                .set(ORGANISATION_INVITATION.SECRET_SHA256, secret.hash())
                .set(ORGANISATION_INVITATION.CREATED_AT, Times.utc(invitation.createdAt()))
                .set(ORGANISATION_INVITATION.CREATED_BY, Uuids.bytes(by.value()))
                .set(ORGANISATION_INVITATION.EXPIRES_AT, Times.utc(invitation.expiresAt()))
                .execute();
    }

    /** Takes back earlier invitations of the same address, and those that nobody answered in time. */
    void forgetInvitations(Tx tx, OrganisationId organisation, EmailAddress email, Instant now) {
        tx.sql()
                .deleteFrom(ORGANISATION_INVITATION)
                .where(ORGANISATION_INVITATION.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .and(ORGANISATION_INVITATION
                        .EMAIL
                        .eq(email.text())
                        .or(ORGANISATION_INVITATION.EXPIRES_AT.le(Times.utc(now))))
                .execute();
    }

    /** Takes an address out of invitations and out of what the case files say of them. */
    void forgetAddress(Tx tx, EmailAddress email) {
        tx.sql()
                .deleteFrom(ORGANISATION_INVITATION)
                .where(ORGANISATION_INVITATION.EMAIL.eq(email.text()))
                .execute();
        tx.sql().execute("""
            update organisation_history set detail = concat('… as ', substring_index(detail, ' as ', -1))
            where action = 'INVITED' and left(detail, char_length(?) + 4) = concat(?, ' as ')
            """, email.text(), email.text());
    }

    void forgetInvitationsEndedBefore(Tx tx, Instant before) {
        tx.sql()
                .deleteFrom(ORGANISATION_INVITATION)
                .where(ORGANISATION_INVITATION.EXPIRES_AT.lt(Times.utc(before)))
                .execute();
    }

    int openInvitations(Tx tx, OrganisationId organisation) {
        return tx.sql()
                .fetchCount(
                        ORGANISATION_INVITATION,
                        ORGANISATION_INVITATION.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())));
    }

    /** Removes the invitation; tells whether it was still there, so that each is used once. */
    boolean removeInvitation(Tx tx, OrganisationId organisation, UUID invitation) {
        return tx.sql()
                        .deleteFrom(ORGANISATION_INVITATION)
                        .where(ORGANISATION_INVITATION.ID.eq(Uuids.bytes(invitation)))
                        .and(ORGANISATION_INVITATION.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                        .execute()
                > 0;
    }

    /** The acceptance of that version, if there is one. */
    Optional<Instant> acceptedAt(Tx tx, OrganisationId organisation, String version) {
        return tx.sql()
                .select(AGREEMENT_ACCEPTANCE.ACCEPTED_AT)
                .from(AGREEMENT_ACCEPTANCE)
                .where(AGREEMENT_ACCEPTANCE.ORGANISATION_ID.eq(Uuids.bytes(organisation.value())))
                .and(AGREEMENT_ACCEPTANCE.AGREEMENT_VERSION.eq(version))
                .fetchOptional(row -> Times.instant(row.value1()));
    }

    void accept(Tx tx, OrganisationId organisation, Acceptance acceptance) {
        tx.sql()
                .insertInto(AGREEMENT_ACCEPTANCE)
                .set(AGREEMENT_ACCEPTANCE.ORGANISATION_ID, Uuids.bytes(organisation.value()))
                .set(AGREEMENT_ACCEPTANCE.AGREEMENT_VERSION, acceptance.version())
                .set(AGREEMENT_ACCEPTANCE.AGREEMENT_SHA256, acceptance.digest().bytes())
                .set(AGREEMENT_ACCEPTANCE.ACCEPTED_AT, Times.utc(acceptance.at()))
                .set(
                        AGREEMENT_ACCEPTANCE.ACCEPTED_BY,
                        Uuids.bytes(acceptance.by().value()))
                .execute();
    }

    private static Condition isMember(OrganisationId organisation, AccountId account) {
        return ORGANISATION_MEMBER
                .ORGANISATION_ID
                .eq(Uuids.bytes(organisation.value()))
                .and(ORGANISATION_MEMBER.ACCOUNT_ID.eq(Uuids.bytes(account.value())));
    }
}
