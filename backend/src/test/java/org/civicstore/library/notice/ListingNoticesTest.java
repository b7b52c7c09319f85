package org.civicstore.library.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.catalogue.release.ReleaseStatus.PUBLISHED;
import static org.civicstore.catalogue.release.ReleaseStatus.QUARANTINED;
import static org.civicstore.catalogue.release.ReleaseStatus.RETIRED;
import static org.civicstore.catalogue.release.ReleaseStatus.WITHDRAWN;
import static org.civicstore.certificate.CertificateStatus.EXPIRED;
import static org.civicstore.certificate.CertificateStatus.PROVISIONAL;
import static org.civicstore.certificate.CertificateStatus.REVOKED;
import static org.civicstore.certificate.CertificateStatus.SUPERSEDED;
import static org.civicstore.certificate.CertificateStatus.SUSPENDED;
import static org.civicstore.certificate.CertificateStatus.VALID;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.catalogue.release.ReleaseStatus;
import org.civicstore.certificate.CertificateStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each status of a held version beside each state of the listing. */
class ListingNoticesTest {
    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant RULED = Instant.parse("2026-11-21T08:00:00Z");
    private static final List<Alternative> INSTEAD = List.of(new Alternative("other", Map.of("en", "Other")));

    private static HeldRelease release(String version, ReleaseStatus status, CertificateStatus certificate) {
        return new HeldRelease(
                version,
                status,
                Optional.of("by whoever moved it"),
                THEN,
                certificate,
                Optional.of("by whoever ruled"),
                RULED,
                Optional.empty());
    }

    private static ListingNotices listing(HeldRelease... newestFirst) {
        return ListingNotices.of("app", true, List.of(newestFirst), INSTEAD, Optional.empty());
    }

    private static Notice notice(
            NoticeKind kind, NoticeSeverity severity, Remedy remedy, Instant since, String reason) {
        return new Notice(
                kind, severity, remedy, Optional.of(since), Optional.of(reason).filter(text -> !text.isEmpty()));
    }

    @Nested
    class WhileAVersionIsOnOffer {

        @Test
        void its_holders_are_left_in_peace_and_nothing_is_put_in_its_place() {
            ListingNotices told = listing(release("2.0", PUBLISHED, PROVISIONAL), release("1.0", RETIRED, SUPERSEDED));
            assertThat(told.forHolderOf("2.0")).isEmpty();
            assertThat(told.alternatives()).isEmpty();
        }

        @Test
        void holders_of_every_other_hear_of_it_also_of_one_that_nobody_knows() {
            ListingNotices told = listing(release("2.0", PUBLISHED, VALID), release("1.0", RETIRED, SUPERSEDED));
            Notice update = notice(NoticeKind.UPDATE, NoticeSeverity.LOW, Remedy.UPDATE, THEN, "");
            assertThat(told.forHolderOf("1.0")).contains(update);
            assertThat(told.forHolderOf("0.9-from-elsewhere")).contains(update);
            assertThat(told.versions()).isEmpty();
        }

        @Test
        void holders_of_one_that_was_withdrawn_are_told_to_update_at_once() {
            assertThat(listing(release("2.0", PUBLISHED, VALID), release("1.0", WITHDRAWN, REVOKED))
                            .forHolderOf("1.0"))
                    .contains(notice(
                            NoticeKind.RECALLED, NoticeSeverity.HIGH, Remedy.UPDATE, THEN, "by whoever moved it"));
        }

        @Test
        void holders_of_one_that_was_paused_before_learn_why_although_it_is_only_retired_now() {
            HeldRelease mended = new HeldRelease(
                    "1.0",
                    RETIRED,
                    Optional.empty(),
                    THEN,
                    SUPERSEDED,
                    Optional.empty(),
                    RULED,
                    Optional.of("It sent data to a place not declared."));
            assertThat(listing(release("1.1", PUBLISHED, VALID), mended).forHolderOf("1.0"))
                    .contains(notice(
                            NoticeKind.UPDATE,
                            NoticeSeverity.HIGH,
                            Remedy.UPDATE,
                            THEN,
                            "It sent data to a place not declared."));
        }
    }

    @Nested
    class WhileNoneIsOnOffer {

        @Test
        void holders_of_the_paused_one_are_told_to_wait_with_the_reason_and_what_there_is_instead() {
            ListingNotices told = listing(release("1.0", QUARANTINED, SUSPENDED));
            assertThat(told.forHolderOf("1.0"))
                    .contains(
                            notice(NoticeKind.PAUSED, NoticeSeverity.MEDIUM, Remedy.WAIT, THEN, "by whoever moved it"));
            assertThat(told.alternatives()).isEqualTo(INSTEAD);
        }

        @Test
        void the_certificates_own_reason_counts_when_only_that_was_suspended() {
            assertThat(listing(release("1.0", PUBLISHED, SUSPENDED)).forHolderOf("1.0"))
                    .contains(notice(NoticeKind.PAUSED, NoticeSeverity.MEDIUM, Remedy.WAIT, RULED, "by whoever ruled"));
        }

        @Test
        void an_older_version_is_paused_with_it_and_not_at_its_end() {
            assertThat(listing(release("2.0", QUARANTINED, SUSPENDED), release("1.0", RETIRED, SUPERSEDED))
                            .forHolderOf("1.0"))
                    .hasValueSatisfying(told -> assertThat(told.kind()).isEqualTo(NoticeKind.PAUSED));
        }

        @Test
        void a_version_that_was_withdrawn_or_whose_certificate_was_revoked_is_to_be_removed() {
            assertThat(listing(release("1.0", WITHDRAWN, REVOKED)).forHolderOf("1.0"))
                    .contains(notice(
                            NoticeKind.RECALLED, NoticeSeverity.HIGH, Remedy.REMOVE, THEN, "by whoever moved it"));
            assertThat(listing(release("1.0", PUBLISHED, REVOKED)).forHolderOf("1.0"))
                    .contains(
                            notice(NoticeKind.RECALLED, NoticeSeverity.HIGH, Remedy.REMOVE, RULED, "by whoever ruled"));
        }

        @Test
        void an_older_version_is_at_its_end_when_the_newest_was_recalled() {
            assertThat(listing(release("2.0", WITHDRAWN, REVOKED), release("1.0", RETIRED, SUPERSEDED))
                            .forHolderOf("1.0"))
                    .contains(notice(NoticeKind.ENDED, NoticeSeverity.MEDIUM, Remedy.REPLACE, THEN, ""));
        }

        @Test
        void a_version_whose_certificate_ran_out_is_at_its_end_since_that_day() {
            assertThat(listing(release("1.0", PUBLISHED, EXPIRED)).forHolderOf("1.0"))
                    .contains(notice(NoticeKind.ENDED, NoticeSeverity.MEDIUM, Remedy.REPLACE, RULED, ""));
        }
    }

    @Test
    void an_app_of_an_organisation_that_is_no_longer_listed_is_at_its_end_and_a_recall_of_it_still_stands() {
        ListingNotices told = ListingNotices.of(
                "app",
                false,
                List.of(release("2.0", PUBLISHED, VALID), release("1.0", WITHDRAWN, REVOKED)),
                INSTEAD,
                Optional.empty());
        assertThat(told.current()).isEmpty();
        assertThat(told.forHolderOf("2.0").map(Notice::kind)).contains(NoticeKind.ENDED);
        assertThat(told.forHolderOf("1.0").map(Notice::kind)).contains(NoticeKind.RECALLED);
    }
}
