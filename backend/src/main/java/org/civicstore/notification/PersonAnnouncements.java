package org.civicstore.notification;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import org.civicstore.identity.AccountChanged;
import org.civicstore.organisation.MembershipEnded;
import org.civicstore.organisation.OrganisationProfile;
import org.civicstore.organisation.OrganisationQueries;
import org.civicstore.organisation.OrganisationRejected;
import org.civicstore.organisation.OrganisationVerified;
import org.civicstore.shared.event.EventHandler;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.persistence.Tx;
import org.civicstore.submission.vault.DocumentEnding;

/** What people are told about their account and their organisation. */
@Factory
class PersonAnnouncements {
    private final Notifier notifier;
    private final OrganisationQueries organisations;

    PersonAnnouncements(Notifier notifier, OrganisationQueries organisations) {
        this.notifier = notifier;
        this.organisations = organisations;
    }

    @Singleton
    EventHandler<AccountChanged> accountChanged() {
        return new On<>(AccountChanged.class, (tx, event) -> {
            Topic topic =
                    switch (event.what()) {
                        case ROLES -> Topic.ROLES_CHANGED;
                        case PASSWORD -> Topic.PASSWORD_CHANGED;
                        case EMAIL -> Topic.EMAIL_CHANGED;
                    };
            notifier.tell(
                    tx,
                    Happening.toPerson(
                            topic,
                            event.account() + " " + event.at(),
                            event.account(),
                            Map.of(),
                            "/account",
                            event.at()));
        });
    }

    @Singleton
    EventHandler<MembershipEnded> membershipEnded() {
        return new On<>(
                MembershipEnded.class,
                (tx, event) -> notifier.tell(
                        tx,
                        Happening.toPerson(
                                Topic.MEMBERSHIP_ENDED,
                                event.organisation() + " " + event.account() + " " + event.at(),
                                event.account(),
                                Map.of(
                                        "organisation",
                                        profile(event.organisation()).name()),
                                "/account",
                                event.at())));
    }

    @Singleton
    EventHandler<OrganisationVerified> verified() {
        return new On<>(
                OrganisationVerified.class,
                (tx, event) -> about(tx, Topic.ORGANISATION_VERIFIED, event.organisation(), "", event.at()));
    }

    @Singleton
    EventHandler<OrganisationRejected> rejected() {
        return new On<>(
                OrganisationRejected.class,
                (tx, event) ->
                        about(tx, Topic.ORGANISATION_REJECTED, event.organisation(), event.reason(), event.at()));
    }

    @Singleton
    EventHandler<DocumentEnding> documentEnding() {
        return new On<>(
                DocumentEnding.class,
                (tx, event) -> notifier.tell(
                        tx,
                        Happening.toVendor(
                                Topic.DOCUMENT_ENDS,
                                event.document() + " " + event.lastDay() + " " + event.daysBefore(),
                                event.organisation(),
                                Map.of(
                                        "title",
                                        event.title(),
                                        "date",
                                        event.lastDay().toString()),
                                "/vendor/organisations/"
                                        + profile(event.organisation()).slug(),
                                event.at())));
    }

    private void about(Tx tx, Topic topic, OrganisationId id, String reason, Instant at) {
        OrganisationProfile organisation = profile(id);
        notifier.tell(
                tx,
                Happening.toVendor(
                        topic,
                        id + " " + at,
                        id,
                        Map.of("organisation", organisation.name(), "reason", reason),
                        "/vendor/organisations/" + organisation.slug(),
                        at));
    }

    private OrganisationProfile profile(OrganisationId id) {
        return organisations.profile(id).orElseThrow();
    }
}
