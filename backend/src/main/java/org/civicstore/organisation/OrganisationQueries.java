package org.civicstore.organisation;

import static org.civicstore.generated.db.Tables.ACCOUNT;
import static org.civicstore.generated.db.Tables.AGREEMENT_ACCEPTANCE;
import static org.civicstore.generated.db.Tables.ORGANISATION;
import static org.civicstore.generated.db.Tables.ORGANISATION_HISTORY;
import static org.civicstore.generated.db.Tables.ORGANISATION_MEMBER;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.civicstore.generated.db.tables.records.OrganisationRecord;
import org.civicstore.organisation.OrganisationBodies.AgreementBody;
import org.civicstore.organisation.OrganisationBodies.HistoryBody;
import org.civicstore.organisation.OrganisationBodies.SummaryBody;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.access.Role;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.paging.Page;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;
import org.civicstore.shared.storage.Digest;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Reads organisations. */
@Singleton
public class OrganisationQueries {
    static final String CONTACT_CONFIRMED = "CONTACT_CONFIRMED";

    private final Transactor transactor;
    private final PublisherAgreement agreement;

    OrganisationQueries(Transactor transactor, PublisherAgreement agreement) {
        this.transactor = transactor;
        this.agreement = agreement;
    }

    /** When somebody of the organisation last said how it is reached. */
    public Optional<Instant> contactConfirmedAt(OrganisationId id) {
        return transactor
                .reading()
                .select(DSL.max(ORGANISATION_HISTORY.HAPPENED_AT))
                .from(ORGANISATION_HISTORY)
                .where(ORGANISATION_HISTORY.ORGANISATION_ID.eq(Uuids.bytes(id.value())))
                .and(ORGANISATION_HISTORY.ACTION.in("REGISTERED", "EDITED", CONTACT_CONFIRMED))
                .fetchOptional()
                .map(row -> Times.instantOrNull(row.value1()));
    }

    /** What others may know of the organisation; nothing when there is none. */
    public Optional<OrganisationProfile> profile(OrganisationId id) {
        return profile(ORGANISATION.ID.eq(Uuids.bytes(id.value())));
    }

    /** As {@link #profile}, by the name in addresses. */
    public Optional<OrganisationProfile> bySlug(String slug) {
        return profile(ORGANISATION.SLUG.eq(slug));
    }

    /** The organisation if the actor may see it. */
    Optional<Organisation> visible(Actor actor, String slug) {
        return transactor
                .reading()
                .selectFrom(ORGANISATION)
                .where(ORGANISATION.SLUG.eq(slug))
                .and(visibleTo(actor))
                .fetchOptional(OrganisationQueries::organisation);
    }

    /**
     * Those the actor may see, newest first.
     *
     * @param text part of name, number or slug
     * @param mine only those the actor belongs to
     */
    Page<SummaryBody> list(
            Actor actor, Optional<OrganisationStatus> status, Optional<String> text, boolean mine, int page, int size) {
        Condition condition = (mine ? memberOf(actor) : visibleTo(actor))
                .and(status.map(value -> ORGANISATION.STATUS.eq(value.name())).orElseGet(DSL::noCondition))
                .and(text.filter(value -> !value.isBlank())
                        .map(OrganisationQueries::contains)
                        .orElseGet(DSL::noCondition));
        List<SummaryBody> items = transactor
                .reading()
                .select(ORGANISATION.asterisk(), accepted())
                .from(ORGANISATION)
                .where(condition)
                .orderBy(ORGANISATION.CREATED_AT.desc(), ORGANISATION.ID.desc())
                .limit(size)
                .offset((page - 1) * size)
                .fetch(row -> summary(row.into(ORGANISATION), row.get(accepted())));
        return new Page<>(items, page, size, transactor.reading().fetchCount(ORGANISATION, condition));
    }

    /** The last acceptance of the organisation beside the agreement in force. */
    AgreementBody agreement(OrganisationId id) {
        return transactor
                .reading()
                .select(
                        AGREEMENT_ACCEPTANCE.AGREEMENT_VERSION,
                        AGREEMENT_ACCEPTANCE.AGREEMENT_SHA256,
                        AGREEMENT_ACCEPTANCE.ACCEPTED_AT,
                        ACCOUNT.NAME)
                .from(AGREEMENT_ACCEPTANCE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(AGREEMENT_ACCEPTANCE.ACCEPTED_BY))
                .where(AGREEMENT_ACCEPTANCE.ORGANISATION_ID.eq(Uuids.bytes(id.value())))
                .orderBy(AGREEMENT_ACCEPTANCE.ACCEPTED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new AgreementBody(
                        agreement.version(),
                        agreement.version().equals(row.value1()),
                        Optional.of(row.value1()),
                        Optional.of(Digest.of(row.value2()).hex()),
                        Optional.of(row.value4()),
                        Optional.of(Times.instant(row.value3()))))
                .orElseGet(() -> new AgreementBody(
                        agreement.version(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The case file, newest first. */
    List<HistoryBody> history(OrganisationId id) {
        return transactor
                .reading()
                .select(
                        ORGANISATION_HISTORY.HAPPENED_AT,
                        ORGANISATION_HISTORY.ACTION,
                        ACCOUNT.NAME,
                        ORGANISATION_HISTORY.DETAIL)
                .from(ORGANISATION_HISTORY)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ORGANISATION_HISTORY.BY_ACCOUNT_ID))
                .where(ORGANISATION_HISTORY.ORGANISATION_ID.eq(Uuids.bytes(id.value())))
                .orderBy(ORGANISATION_HISTORY.HAPPENED_AT.desc(), ORGANISATION_HISTORY.ID.desc())
                .limit(200)
                .fetch(row -> new HistoryBody(
                        Times.instant(row.value1()), row.value2(), row.value3(), Optional.ofNullable(row.value4())));
    }

    private Optional<OrganisationProfile> profile(Condition condition) {
        return transactor
                .reading()
                .select(ORGANISATION.asterisk(), accepted())
                .from(ORGANISATION)
                .where(condition)
                .fetchOptional(row -> profile(organisation(row.into(ORGANISATION)), row.get(accepted())));
    }

    private Field<Boolean> accepted() {
        return DSL.field(DSL.exists(DSL.selectOne()
                        .from(AGREEMENT_ACCEPTANCE)
                        .where(AGREEMENT_ACCEPTANCE.ORGANISATION_ID.eq(ORGANISATION.ID))
                        .and(AGREEMENT_ACCEPTANCE.AGREEMENT_VERSION.eq(agreement.version()))))
                .as("accepted");
    }

    private static Condition visibleTo(Actor actor) {
        return actor.holds(Role.OPERATOR) ? DSL.noCondition() : memberOf(actor);
    }

    private static Condition memberOf(Actor actor) {
        if (!(actor instanceof Actor.Person person)) {
            return DSL.falseCondition();
        }
        return DSL.exists(DSL.selectOne()
                .from(ORGANISATION_MEMBER)
                .where(ORGANISATION_MEMBER.ORGANISATION_ID.eq(ORGANISATION.ID))
                .and(ORGANISATION_MEMBER.ACCOUNT_ID.eq(
                        Uuids.bytes(person.account().value()))));
    }

    private static Condition contains(String text) {
        return ORGANISATION
                .NAME
                .contains(text.strip())
                .or(ORGANISATION.REGISTER_NUMBER.contains(text.strip()))
                .or(ORGANISATION.SLUG.contains(text.strip()));
    }

    private static SummaryBody summary(OrganisationRecord row, boolean accepted) {
        Organisation organisation = organisation(row);
        OrganisationDetails details = organisation.details();
        return new SummaryBody(
                organisation.id(),
                organisation.slug(),
                details.name(),
                details.country(),
                details.number(),
                details.kind(),
                organisation.status(),
                accepted,
                Times.instant(row.getCreatedAt()));
    }

    private static OrganisationProfile profile(Organisation organisation, boolean accepted) {
        OrganisationDetails details = organisation.details();
        return new OrganisationProfile(
                organisation.id(),
                organisation.slug(),
                details.name(),
                details.country(),
                details.number(),
                details.kind(),
                details.address(),
                details.postalCode(),
                details.city(),
                details.website(),
                details.contactEmail(),
                details.contactPhone(),
                organisation.status() == OrganisationStatus.VERIFIED,
                accepted);
    }

    /** The row as the record of the domain; for the repository too. */
    static Organisation organisation(OrganisationRecord row) {
        return new Organisation(
                new OrganisationId(Uuids.uuid(row.getId())),
                row.getSlug(),
                new OrganisationDetails(
                        row.getName(),
                        row.getCountry(),
                        row.getRegisterNumber(),
                        OrganisationKind.valueOf(row.getKind()),
                        row.getAddress(),
                        row.getPostalCode(),
                        row.getCity(),
                        Optional.ofNullable(row.getWebsite()),
                        row.getContactEmail(),
                        row.getContactPhone()),
                OrganisationStatus.valueOf(row.getStatus()),
                Optional.ofNullable(row.getStatusReason()),
                Times.instant(row.getStatusAt()),
                row.getRowVersion());
    }
}
