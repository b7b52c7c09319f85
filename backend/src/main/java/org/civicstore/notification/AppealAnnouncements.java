package org.civicstore.notification;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.civicstore.review.appeal.Appeal;
import org.civicstore.review.appeal.AppealDecided;
import org.civicstore.review.appeal.AppealLodged;
import org.civicstore.review.appeal.AppealStatus;
import org.civicstore.shared.event.EventHandler;

/** What vendors and certifiers are told of appeals. */
@Factory
class AppealAnnouncements {
    private final Notifier notifier;

    AppealAnnouncements(Notifier notifier) {
        this.notifier = notifier;
    }

    @Singleton
    EventHandler<AppealLodged> lodged() {
        return new On<>(AppealLodged.class, (tx, event) -> {
            Appeal appeal = event.appeal();
            String key = appeal.number() + " " + event.at();
            notifier.tell(
                    tx,
                    Happening.toVendor(
                            Topic.APPEAL_RECEIVED,
                            key,
                            appeal.about().organisation(),
                            said(appeal),
                            page(appeal),
                            event.at()));
            notifier.tell(
                    tx,
                    Happening.toStaff(
                            Topic.APPEAL_WAITING,
                            key,
                            appeal.about().organisation(),
                            said(appeal),
                            "/certify/appeals/" + appeal.number(),
                            event.at()));
        });
    }

    @Singleton
    EventHandler<AppealDecided> decided() {
        return new On<>(AppealDecided.class, (tx, event) -> {
            Appeal appeal = event.appeal();
            boolean stands = appeal.status() == AppealStatus.UPHELD;
            notifier.tell(
                    tx,
                    Happening.toVendor(
                            stands ? Topic.APPEAL_UPHELD : Topic.APPEAL_OVERTURNED,
                            appeal.number() + " " + event.at(),
                            appeal.about().organisation(),
                            said(appeal),
                            page(appeal),
                            event.at()));
            event.deciders()
                    .forEach(decider -> notifier.tell(
                            tx,
                            Happening.toPerson(
                                    stands ? Topic.OWN_DECISION_UPHELD : Topic.OWN_DECISION_OVERTURNED,
                                    appeal.number() + " " + decider + " " + event.at(),
                                    decider,
                                    said(appeal),
                                    "/certify/appeals/" + appeal.number(),
                                    event.at())));
        });
    }

    private static String page(Appeal appeal) {
        return "/vendor/submissions/" + appeal.about().submission();
    }

    private static Map<String, String> said(Appeal appeal) {
        return Map.of(
                "name",
                appeal.about().listingName(),
                "version",
                appeal.about().releaseVersion(),
                "number",
                appeal.number(),
                "date",
                LocalDate.ofInstant(appeal.dueAt(), ZoneOffset.UTC).toString(),
                "reason",
                appeal.reasons().orElse(""));
    }
}
