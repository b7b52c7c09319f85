package org.civicstore.certification.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.specimens.Screening.rules;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.change.ReleaseFacts;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.PreviousRelease;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.content.ListingTextsCheck;
import org.civicstore.certification.checks.fees.PriceCheck;
import org.civicstore.certification.checks.operations.GrowthCheck;
import org.civicstore.certification.checks.operations.VersionCheck;
import org.civicstore.certification.checks.privacy.HostingCheck;
import org.civicstore.certification.checks.privacy.PermissionsCheck;
import org.civicstore.certification.checks.privacy.TrackersCheck;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.manifest.Price;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.SigningKey;
import org.civicstore.certification.specimens.Subjects;
import org.civicstore.certification.worker.Examination;
import org.civicstore.certification.worker.ScreeningOptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationChecksTest {

    private static final String CAMERA = "android.permission.CAMERA";

    @TempDir
    Path folder;

    private CheckExecution run(Check check, Subjects subject) {
        return Screening.run(check, subject.build(), folder);
    }

    private Subjects with(ApkSpecimen specimen) throws Exception {
        return Subjects.android().artifact(Files.write(folder.resolve("app.apk"), specimen.unsigned()));
    }

    @Nested
    class PRV_01_permissions {

        private final Check check = new PermissionsCheck();

        @Test
        void pass_when_each_sensitive_one_has_a_purpose() throws Exception {
            Subjects subject = with(ApkSpecimen.good().permission(CAMERA).permission("android.permission.INTERNET"))
                    .permission(CAMERA, Subjects.inBoth("Lese koder.", "Read codes."));
            assertThat(run(check, subject).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fail_when_a_sensitive_one_is_not_declared() throws Exception {
            CheckExecution execution = run(check, with(ApkSpecimen.good().permission(CAMERA)));
            assertThat(rules(execution)).containsExactly("android.permission.undeclared");
            assertThat(execution.findings().getFirst().severity()).isEqualTo(Severity.BLOCKING);
            assertThat(execution.findings().getFirst().evidence()).isEqualTo(CAMERA);
        }

        @Test
        void fail_lightly_when_a_purpose_lacks_a_language_or_a_permission_is_not_asked_for() throws Exception {
            Subjects oneLanguage =
                    with(ApkSpecimen.good().permission(CAMERA)).permission(CAMERA, Map.of("en", "Codes."));
            CheckExecution execution = run(check, oneLanguage);
            assertThat(rules(execution)).containsExactly("android.permission.language");
            assertThat(execution.findings().getFirst().evidence()).endsWith("lacks nb");
            Subjects unused = with(ApkSpecimen.good()).permission(CAMERA, Subjects.inBoth("x", "x"));
            assertThat(rules(run(check, unused))).containsExactly("android.permission.not-requested");
        }
    }

    @Nested
    class PRV_02_trackers {

        private final Check check = new TrackersCheck();
        private final ApkSpecimen withTracker =
                ApkSpecimen.good().classes("classes2.dex", "com.mixpanel.android.mpmetrics.MixpanelAPI");

        @Test
        void pass_when_none_is_recognised() throws Exception {
            assertThat(run(check, with(ApkSpecimen.good())).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fail_when_one_is_not_declared() throws Exception {
            CheckExecution execution = run(check, with(withTracker));
            assertThat(rules(execution)).containsExactly("android.tracker.undeclared");
            assertThat(execution.findings().getFirst().evidence()).isEqualTo("Mixpanel");
        }

        @Test
        void leave_it_to_a_person_when_it_is_declared() throws Exception {
            assertThat(run(check, with(withTracker).tracker("MixPanel")).outcome())
                    .isEqualTo(OutcomeKind.SKIPPED);
        }
    }

    @Nested
    class PRV_07_hosting {

        @Test
        void passes_inside_the_EEA() {
            assertThat(run(new HostingCheck(), Subjects.android().hosting("NO", "DE"))
                            .outcome())
                    .isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_outside_it_and_without_any_country() {
            assertThat(rules(run(new HostingCheck(), Subjects.android().hosting("NO", "US"))))
                    .containsExactly("hosting.outside-eea");
            assertThat(rules(run(new HostingCheck(), Subjects.android().hosting())))
                    .containsExactly("hosting.undeclared");
        }
    }

    @Nested
    class Links_to_public_pages {

        private final Check check = StandardChecks.with(Optional.empty()).checks().stream()
                .filter(candidate -> candidate.info().criterion().equals("PRV-03"))
                .findFirst()
                .orElseThrow();

        private CheckExecution notice(String address) {
            return run(check, Subjects.android().links(links(Optional.of(URI.create(address)))));
        }

        private static Links links(Optional<URI> privacyNotice) {
            Links none = Links.none();
            return new Links(
                    none.website(),
                    none.support(),
                    privacyNotice,
                    none.accessibilityStatement(),
                    none.sourceCode(),
                    none.securityContact(),
                    none.statusPage());
        }

        @Test
        void are_no_fault_when_they_are_https_under_a_public_name_and_no_pass_before_somebody_opened_them() {
            assertThat(notice("https://specimen.civicstore.org/privacy").outcome())
                    .isEqualTo(OutcomeKind.SKIPPED);
        }

        @Test
        void fail_when_they_are_missing() {
            assertThat(rules(run(check, Subjects.android().links(Links.none()))))
                    .containsExactly("link.missing");
        }

        @Test
        void fail_when_they_lead_nowhere_a_citizen_can_go() {
            for (String address : List.of(
                    "http://specimen.civicstore.org/",
                    "https://localhost/",
                    "https://10.0.0.1/",
                    "https://[::1]/",
                    "https://intranet/",
                    "https://printer.local/",
                    "https://me:secret@specimen.civicstore.org/")) {
                assertThat(rules(notice(address))).as(address).containsExactly("link.not-public");
            }
        }
    }

    @Nested
    class FEE_01_the_price {

        private CheckExecution price(Price.Kind kind, Map<String, String> note) {
            return run(new PriceCheck(), Subjects.android().price(Optional.of(new Price(kind, note))));
        }

        @Test
        void passes_when_free_or_explained() {
            assertThat(price(Price.Kind.FREE, Map.of()).outcome()).isEqualTo(OutcomeKind.PASS);
            assertThat(price(Price.Kind.PAID, Subjects.inBoth("50 kr", "50 kroner"))
                            .outcome())
                    .isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_when_it_is_not_declared_or_not_explained() {
            assertThat(rules(run(new PriceCheck(), Subjects.android().price(Optional.empty()))))
                    .containsExactly("price.undeclared");
            assertThat(rules(price(Price.Kind.PAID, Map.of("nb", "50 kr")))).containsExactly("price.unexplained");
        }
    }

    @Nested
    class OPS_05_the_version {

        private final Check check = new VersionCheck();

        @Test
        void passes_when_it_moves_forward_and_has_notes() throws Exception {
            Subjects subject = with(ApkSpecimen.good()).previous("1.1.0", 6, "");
            assertThat(run(check, subject).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_when_the_code_is_not_greater() throws Exception {
            Subjects subject = with(ApkSpecimen.good()).previous("1.1.0", 7, "");
            CheckExecution execution = run(check, subject);
            assertThat(rules(execution)).containsExactly("android.version-code");
            assertThat(execution.findings().getFirst().evidence()).isEqualTo("7 after 7");
        }

        @Test
        void fails_when_the_version_is_used_already_or_notes_are_empty() {
            Subjects installer = Subjects.of(SubjectKind.DESKTOP_INSTALLER);
            assertThat(rules(run(check, installer.previous("1.2.0", 0, "")))).containsExactly("release.version-reused");
            assertThat(rules(run(check, installer.previous("1.1.0", 0, "").notes(Map.of("nb", " ")))))
                    .containsExactly("release.notes-missing");
        }

        @Test
        void notes_that_the_device_will_show_another_one() throws Exception {
            CheckExecution execution = run(check, with(ApkSpecimen.good()).version("1.2"));
            assertThat(rules(execution)).containsExactly("android.version-name");
            assertThat(execution.findings().getFirst().severity()).isEqualTo(Severity.MINOR);
        }
    }

    @Nested
    class OPS_06_growth {

        private final Check check = new GrowthCheck();

        private Subjects release(String... permissionsBefore) throws Exception {
            Path apk = ApkSpecimen.good().permission(CAMERA).write(folder.resolve("app.apk"));
            return Subjects.android().artifact(apk).previous("1.1.0", 6, ApkSpecimen.signer(), permissionsBefore);
        }

        @Test
        void passes_when_nothing_sensitive_is_new() throws Exception {
            assertThat(run(check, release(CAMERA)).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_for_a_new_sensitive_permission_and_for_a_new_signer() throws Exception {
            assertThat(rules(run(check, release()))).containsExactly("release.new-permission");
            Subjects otherSigner =
                    release(CAMERA).previous("1.1.0", 6, SigningKey.create().sha256(), CAMERA);
            assertThat(rules(run(check, otherSigner))).containsExactly("release.new-signer");
        }

        @Test
        void does_not_apply_to_a_first_release() throws Exception {
            assertThat(run(check, with(ApkSpecimen.good())).outcome()).isEqualTo(OutcomeKind.NOT_APPLICABLE);
        }

        /** What users of flathub/flathub met in issue 5039: a permission that was approved must not hold the next update. */
        @Test
        void holds_what_is_new_once_and_not_again_after_it_was_approved() throws Exception {
            PreviousRelease first = screened(grown(7), "1.2.0");
            Subjects second = with(grown(8).permission(CAMERA).classes("classes2.dex", "com.appsflyer.A"))
                    .previous(first);
            assertThat(rules(run(check, second))).containsExactly("release.new-permission", "release.new-tracker");

            PreviousRelease approved =
                    screened(grown(8).permission(CAMERA).classes("classes2.dex", "com.appsflyer.A"), "1.3.0");
            Subjects third = with(grown(9).permission(CAMERA).classes("classes2.dex", "com.appsflyer.A"));
            assertThat(run(check, third.previous(approved)).outcome()).isEqualTo(OutcomeKind.PASS);
            // Had the second been refused, the first would still be what counts.
            assertThat(rules(run(check, third.previous(first))))
                    .containsExactly("release.new-permission", "release.new-tracker");
        }

        private ApkSpecimen grown(long code) {
            return ApkSpecimen.good().version(code, "1." + code);
        }

        private PreviousRelease screened(ApkSpecimen specimen, String version) throws Exception {
            Subject subject = with(specimen).version(version).build();
            return ReleaseFacts.of(
                            version,
                            new Examination().examine(subject, ScreeningOptions.none(), folder),
                            subject.declaration())
                    .previous();
        }
    }

    @Nested
    class CNT_01_the_texts {

        private final Check check = new ListingTextsCheck();

        @Test
        void pass_when_they_are_complete_and_bear_the_name_of_the_package() throws Exception {
            assertThat(run(check, with(ApkSpecimen.good())).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fail_when_a_language_is_missing() {
            CheckExecution execution =
                    run(check, Subjects.of(SubjectKind.WEB_APP).shortDescription(Map.of("en", "x")));
            assertThat(rules(execution)).containsExactly("listing.language");
            assertThat(execution.findings().getFirst().evidence()).isEqualTo("shortDescription lacks nb");
        }

        @Test
        void fail_when_one_is_too_long_and_count_characters_as_people_do() {
            Subjects web = Subjects.of(SubjectKind.WEB_APP);
            String emoji = "\uD83D\uDE80";
            assertThat(run(check, web.shortDescription(Subjects.inBoth(emoji.repeat(150), "x")))
                            .outcome())
                    .isEqualTo(OutcomeKind.PASS);
            assertThat(rules(run(check, web.shortDescription(Subjects.inBoth(emoji.repeat(151), "x")))))
                    .containsExactly("listing.length");
        }

        @Test
        void fail_when_the_device_shows_another_name() throws Exception {
            assertThat(rules(run(check, with(ApkSpecimen.good().label("Something Else")))))
                    .containsExactly("listing.label");
        }

        @Test
        void point_out_a_name_that_poses_as_an_authority() {
            Subjects web = Subjects.of(SubjectKind.WEB_APP);
            assertThat(rules(run(check, web.name(Subjects.inBoth("SKATTEETATEN Pluss", "Tax")))))
                    .containsExactly("listing.authority");
            assertThat(run(check, web.name(Subjects.inBoth("Navigator", "Navigator")))
                            .outcome())
                    .isEqualTo(OutcomeKind.PASS);
        }
    }
}
