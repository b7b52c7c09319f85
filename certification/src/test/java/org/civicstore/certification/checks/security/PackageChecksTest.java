package org.civicstore.certification.checks.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.specimens.Screening.rules;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.SigningKey;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageChecksTest {

    @TempDir
    Path folder;

    private CheckExecution run(Check check, Subjects subject) {
        return Screening.run(check, subject.build(), folder);
    }

    private CheckExecution run(Check check, ApkSpecimen specimen) throws Exception {
        return run(check, Subjects.android().artifact(specimen.write(folder.resolve("app.apk"))));
    }

    private Path file(String name, byte[] content) throws Exception {
        return Files.write(folder.resolve(name), content);
    }

    @Nested
    class SEC_01_the_signature {

        private final Check check = new SignatureCheck();

        @Test
        void passes_with_a_scheme_that_covers_the_whole_file() throws Exception {
            CheckExecution execution = run(check, ApkSpecimen.good());
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.PASS);
            assertThat(execution.note()).isEqualTo("Verified by v2, v3.");
        }

        @Test
        void fails_with_scheme_v1_alone() throws Exception {
            CheckExecution execution = run(check, ApkSpecimen.good().target(29).signedWithV1Only());
            assertThat(rules(execution)).containsExactly("android.signature.v1-only");
            assertThat(execution.findings().getFirst().severity()).isEqualTo(Severity.BLOCKING);
        }

        @Test
        void fails_when_the_package_was_changed_after_signing_and_says_why() throws Exception {
            Path apk = ApkSpecimen.good().write(folder.resolve("app.apk"));
            byte[] bytes = Files.readAllBytes(apk);
            bytes[10] ^= 1; // the time of the first entry, which no reader cares about
            CheckExecution execution = run(check, Subjects.android().artifact(Files.write(apk, bytes)));
            assertThat(rules(execution)).containsExactly("android.signature.invalid");
            assertThat(execution.findings().getFirst().evidence()).contains("digest");
        }

        @Test
        void fails_without_any_signature() throws Exception {
            Path apk = file("app.apk", ApkSpecimen.good().unsigned());
            assertThat(rules(run(check, Subjects.android().artifact(apk))))
                    .containsExactly("android.signature.invalid");
        }

        @Test
        void is_skipped_when_nothing_was_handed_in() {
            assertThat(run(check, Subjects.android()).outcome()).isEqualTo(OutcomeKind.SKIPPED);
        }
    }

    @Nested
    class SEC_02_the_signer {

        private final Check check = new SignerCheck();

        @Test
        void does_not_apply_to_a_first_release() throws Exception {
            assertThat(run(check, ApkSpecimen.good()).outcome()).isEqualTo(OutcomeKind.NOT_APPLICABLE);
            Path apk = ApkSpecimen.good().write(folder.resolve("second.apk"));
            assertThat(run(check, Subjects.android().artifact(apk).previous("1.1.0", 6, ""))
                            .outcome())
                    .isEqualTo(OutcomeKind.NOT_APPLICABLE);
        }

        @Test
        void passes_when_it_is_the_pinned_one() throws Exception {
            Path apk = ApkSpecimen.good().write(folder.resolve("app.apk"));
            Subjects subject = Subjects.android().artifact(apk).previous("1.1.0", 6, ApkSpecimen.signer());
            assertThat(run(check, subject).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void passes_when_it_proves_the_rotation_from_the_pinned_one() throws Exception {
            SigningKey before = SigningKey.create();
            Path apk = ApkSpecimen.good().rotated(before, SigningKey.create()).write(folder.resolve("app.apk"));
            Subjects subject = Subjects.android().artifact(apk).previous("1.1.0", 6, before.sha256());
            CheckExecution execution = run(check, subject);
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.PASS);
            assertThat(execution.note()).contains("took over");
        }

        @Test
        void passes_when_only_new_devices_see_the_new_key_and_whichever_of_the_two_is_pinned() throws Exception {
            SigningKey before = SigningKey.create();
            SigningKey after = SigningKey.create();
            Path apk = ApkSpecimen.good().rotatedForNewDevices(before, after).write(folder.resolve("app.apk"));
            assertThat(run(new SignatureCheck(), Subjects.android().artifact(apk))
                            .note())
                    .contains("v3.1");
            for (SigningKey pinned : List.of(before, after)) {
                Subjects subject = Subjects.android().artifact(apk).previous("1.1.0", 6, pinned.sha256());
                assertThat(run(check, subject).outcome()).isEqualTo(OutcomeKind.PASS);
            }
            Subjects stranger = Subjects.android()
                    .artifact(apk)
                    .previous("1.1.0", 6, SigningKey.create().sha256());
            assertThat(rules(run(check, stranger))).containsExactly("android.signer.changed");
        }

        @Test
        void fails_when_it_is_another_one_or_unknown() throws Exception {
            String pinned = SigningKey.create().sha256();
            Path other = ApkSpecimen.good().write(folder.resolve("app.apk"));
            assertThat(rules(run(check, Subjects.android().artifact(other).previous("1.1.0", 6, pinned))))
                    .containsExactly("android.signer.changed");
            Path unsigned = file("unsigned.apk", ApkSpecimen.good().unsigned());
            assertThat(rules(run(check, Subjects.android().artifact(unsigned).previous("1.1.0", 6, pinned))))
                    .containsExactly("android.signer.unknown");
        }
    }

    @Nested
    class SEC_03_the_container {

        private final Check check = new ContainerCheck();

        @Test
        void passes_for_a_well_formed_package() throws Exception {
            CheckExecution execution = run(check, ApkSpecimen.good());
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.PASS);
            assertThat(execution.note()).contains("application/vnd.android.package-archive", "2 entries");
        }

        @Test
        void names_the_entry_that_is_wrong() throws Exception {
            Path apk = file(
                    "app.apk",
                    RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", "x"), RawZip.Entry.stored("../evil", "x"))
                            .bytes());
            Finding finding =
                    run(check, Subjects.android().artifact(apk)).findings().getFirst();
            assertThat(finding.rule()).isEqualTo("container.traversal");
            assertThat(finding.location().pointer()).isEqualTo("../evil");
        }

        @Test
        void fails_for_another_type_under_the_name_of_a_package() throws Exception {
            Path pdf = file("app.apk", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(rules(run(check, Subjects.android().artifact(pdf))))
                    .containsExactly("type.content", "container.prefix", "container.no-end-record");
        }

        @Test
        void fails_for_a_package_under_another_name_or_claim() throws Exception {
            Path apk = ApkSpecimen.good().write(folder.resolve("app.apk"));
            assertThat(rules(run(check, Subjects.android().artifact(apk, "photo.png", "application/octet-stream"))))
                    .containsExactly("type.name");
            assertThat(rules(run(check, Subjects.android().artifact(apk, "app.apk", "image/png"))))
                    .containsExactly("type.claim");
        }

        @Test
        void fails_with_a_clear_finding_for_a_truncated_and_an_empty_file() throws Exception {
            byte[] whole = Files.readAllBytes(ApkSpecimen.good().write(folder.resolve("app.apk")));
            Path cut = file("cut.apk", Arrays.copyOf(whole, whole.length - 100));
            assertThat(rules(run(check, Subjects.android().artifact(cut)))).contains("container.no-end-record");
            Path empty = file("empty.apk", new byte[0]);
            assertThat(rules(run(check, Subjects.android().artifact(empty))))
                    .contains("type.content", "container.no-end-record");
        }

        @Test
        void accepts_an_installer_that_is_no_container_and_looks_into_one_that_is() throws Exception {
            Subjects installer = Subjects.of(SubjectKind.DESKTOP_INSTALLER);
            byte[] elf = new byte[64];
            System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}, 0, elf, 0, 8);
            elf[16] = 2;
            assertThat(run(check, installer.artifact(file("app.AppImage", elf))).outcome())
                    .isEqualTo(OutcomeKind.PASS);
            Path zip = file(
                    "app.zip", RawZip.of(RawZip.Entry.stored("../evil", "x")).bytes());
            assertThat(rules(run(check, installer.artifact(zip)))).containsExactly("container.traversal");
            Path text = file("app.exe", "just text".getBytes(StandardCharsets.US_ASCII));
            assertThat(rules(run(check, installer.artifact(text)))).containsExactly("type.content");
        }
    }

    @Nested
    class SEC_07_unencrypted_traffic {

        private final Check check = new CleartextCheck();

        @Test
        void passes_when_none_is_allowed() throws Exception {
            assertThat(run(check, ApkSpecimen.good()).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_when_it_is_allowed_everywhere_or_to_one_domain() throws Exception {
            assertThat(rules(run(check, ApkSpecimen.good().application("android:usesCleartextTraffic=\"true\""))))
                    .containsExactly("android.cleartext.everywhere");
            assertThat(rules(run(
                            check,
                            ApkSpecimen.good()
                                    .networkSecurity("<network-security-config><domain-config"
                                            + " cleartextTrafficPermitted=\"true\"><domain>old.example.org</domain>"
                                            + "</domain-config></network-security-config>"))))
                    .containsExactly("android.cleartext.domain");
        }

        @Test
        void is_skipped_when_the_package_is_no_container() throws Exception {
            Path apk = file("app.apk", "no package".getBytes(StandardCharsets.US_ASCII));
            assertThat(run(check, Subjects.android().artifact(apk)).outcome()).isEqualTo(OutcomeKind.SKIPPED);
        }

        @Test
        void is_an_error_and_no_failure_when_the_package_cannot_be_read() throws Exception {
            Path apk = file(
                    "app.apk",
                    RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", "no binary"))
                            .bytes());
            CheckExecution execution = run(check, Subjects.android().artifact(apk));
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.ERROR);
            assertThat(execution.note()).contains("cannot be decoded");
        }
    }

    @Nested
    class SEC_08_the_build {

        private final Check check = new HardeningCheck();

        @Test
        void passes_for_a_current_release_build() throws Exception {
            assertThat(run(check, ApkSpecimen.good().target(34)).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_lightly_for_an_older_target_level_alone() throws Exception {
            CheckExecution execution = run(check, ApkSpecimen.good().target(33));
            assertThat(rules(execution)).containsExactly("android.target-level");
            assertThat(execution.findings().getFirst().severity()).isEqualTo(Severity.MAJOR);
        }

        @Test
        void fails_gravely_for_a_debug_build() throws Exception {
            CheckExecution execution = run(check, ApkSpecimen.good().application("android:debuggable=\"true\""));
            assertThat(rules(execution)).containsExactly("android.debuggable");
            assertThat(execution.findings().getFirst().severity()).isEqualTo(Severity.BLOCKING);
        }

        @Test
        void fails_for_components_that_anybody_can_reach_without_need() throws Exception {
            CheckExecution execution = run(
                    check,
                    ApkSpecimen.good()
                            .component("<service android:name=\".S\" android:exported=\"true\"/>")
                            .component("<receiver android:name=\".R\" android:exported=\"true\"/>")
                            .component("<activity android:name=\".A\" android:exported=\"true\"/>"));
            assertThat(rules(execution))
                    .containsExactly("android.exported", "android.exported.receiver", "android.exported.activity");
        }

        @Test
        void passes_for_components_that_are_guarded_hidden_or_open_by_design() throws Exception {
            CheckExecution execution = run(
                    check,
                    ApkSpecimen.good()
                            .component(
                                    "<service android:name=\".G\" android:exported=\"true\" android:permission=\"p\"/>")
                            .component("<provider android:name=\".P\" android:exported=\"false\"/>")
                            .component("<receiver android:name=\".B\" android:exported=\"true\"><intent-filter>"
                                    + "<action android:name=\"android.intent.action.BOOT_COMPLETED\"/>"
                                    + "</intent-filter></receiver>")
                            .component("<activity android:name=\".V\" android:exported=\"true\"><intent-filter>"
                                    + "<action android:name=\"android.intent.action.VIEW\"/>"
                                    + "</intent-filter></activity>"));
            assertThat(execution.outcome()).isEqualTo(OutcomeKind.PASS);
        }
    }

    @Nested
    class SEC_09_secrets {

        private final Check check = new SecretsCheck();

        @Test
        void passes_when_there_are_none() throws Exception {
            assertThat(run(check, ApkSpecimen.good()).outcome()).isEqualTo(OutcomeKind.PASS);
        }

        @Test
        void fails_for_a_key_and_never_shows_it_whole() throws Exception {
            String key = "AKIA" + "QWERTYUIOPASDFGH";
            CheckExecution execution = run(check, ApkSpecimen.good().file("assets/aws.properties", "key=" + key));
            assertThat(rules(execution)).containsExactly("secret.aws-access-key");
            Finding finding = execution.findings().getFirst();
            assertThat(finding.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(finding.location().file()).isEqualTo("assets/aws.properties");
            assertThat(finding.toString()).doesNotContain(key);
        }

        @Test
        void are_not_hidden_behind_many_harmless_ones() throws Exception {
            ApkSpecimen specimen = ApkSpecimen.good().file("z.txt", "AKIA" + "QWERTYUIOPASDFGH");
            for (int i = 0; i < 300; i++) {
                specimen.file("a" + i + ".jks", "key store");
            }
            assertThat(run(check, specimen).findings())
                    .extracting(Finding::severity)
                    .contains(Severity.BLOCKING);
        }

        @Test
        void fails_lightly_for_a_key_that_identifies_a_client() throws Exception {
            CheckExecution execution =
                    run(check, ApkSpecimen.good().file("classes.dex", "AIza" + "Sy0_-abcde".repeat(3) + "fghij"));
            assertThat(rules(execution)).containsExactly("secret.google-api-key");
            assertThat(execution.findings().getFirst().severity()).isEqualTo(Severity.MINOR);
        }
    }
}
