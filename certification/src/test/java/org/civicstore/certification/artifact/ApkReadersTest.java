package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.DexSpecimen;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.specimens.SigningKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApkReadersTest {

    @TempDir
    Path folder;

    private ApkManifest manifest(ApkSpecimen specimen) throws Exception {
        return new ApkManifestReader().read(Files.write(folder.resolve("app.apk"), specimen.unsigned()));
    }

    private ApkSignature signature(Path apk) throws Exception {
        return new ApkSignatureReader().read(apk);
    }

    @Nested
    class TheManifest {

        @Test
        void tells_what_the_package_says_about_itself() throws Exception {
            ApkManifest manifest = manifest(ApkSpecimen.good()
                    .permission("android.permission.CAMERA")
                    .permission("android.permission.CAMERA")
                    .permission("android.permission.INTERNET"));
            assertThat(manifest.packageName()).isEqualTo(ApkSpecimen.PACKAGE);
            assertThat(manifest.versionCode()).isEqualTo(7);
            assertThat(manifest.versionName()).isEqualTo("1.2.0");
            assertThat(manifest.minSdk()).isEqualTo(24);
            assertThat(manifest.targetSdk()).isEqualTo(36);
            assertThat(manifest.label()).isEqualTo(ApkSpecimen.LABEL);
            assertThat(manifest.debuggable()).isFalse();
            assertThat(manifest.permissions())
                    .containsExactly("android.permission.CAMERA", "android.permission.INTERNET");
        }

        @Test
        void makes_a_component_with_an_intent_filter_exported_unless_it_says_otherwise() throws Exception {
            String filter = "<intent-filter><action android:name=\"x.y.Z\"/></intent-filter>";
            List<ApkComponent> components = manifest(ApkSpecimen.good()
                            .component("<service android:name=\".A\">" + filter + "</service>")
                            .component(
                                    "<service android:name=\".B\" android:exported=\"false\">" + filter + "</service>")
                            .component("<service android:name=\".C\"/>"))
                    .components();
            assertThat(components)
                    .filteredOn(ApkComponent::exported)
                    .extracting(ApkComponent::name)
                    .containsExactly(".Main", ".A");
            assertThat(components.get(1).actions()).containsExactly("x.y.Z");
        }

        @Test
        void leaves_a_provider_open_when_only_reading_is_guarded() throws Exception {
            List<ApkComponent> components = manifest(ApkSpecimen.good()
                            .component("<provider android:name=\".R\" android:exported=\"true\""
                                    + " android:readPermission=\"r\"/>")
                            .component("<provider android:name=\".RW\" android:exported=\"true\""
                                    + " android:readPermission=\"r\" android:writePermission=\"w\"/>"))
                    .components();
            assertThat(components.get(1).permission()).isEmpty();
            assertThat(components.get(2).permission()).isEqualTo("r");
        }

        @Test
        void is_unreadable_when_it_is_missing_garbage_or_too_large() throws Exception {
            Path missing = write(RawZip.of(RawZip.Entry.stored("classes.dex", "x")));
            Path garbage = write(RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", "<manifest/>")));
            Path huge = write(RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", new byte[5 * 1024 * 1024])));
            for (Path apk : List.of(missing, garbage, huge)) {
                assertThatThrownBy(() -> new ApkManifestReader().read(apk)).isInstanceOf(UnreadablePackage.class);
            }
        }

        @Test
        void never_fails_in_another_way_whatever_byte_of_it_is_changed() throws Exception {
            byte[] good = ApkSpecimen.good().unsigned();
            for (int i = 0; i < good.length; i += 7) {
                byte[] changed = good.clone();
                changed[i] ^= (byte) 0x81;
                Path apk = Files.write(folder.resolve("changed.apk"), changed);
                try {
                    assertThat(new ApkManifestReader().read(apk)).isNotNull();
                } catch (UnreadablePackage e) {
                    assertThat(e).hasMessageNotContaining("null");
                }
            }
        }

        private Path write(RawZip zip) throws Exception {
            return Files.write(Files.createTempFile(folder, "broken", ".apk"), zip.bytes());
        }
    }

    @Nested
    class TheNetworkRules {

        @Test
        void follow_the_platforms_default_for_the_target_level() throws Exception {
            assertThat(manifest(ApkSpecimen.good().target(28)).cleartext()).isEmpty();
            assertThat(manifest(ApkSpecimen.good().target(27)).cleartext()).containsExactly("*");
        }

        @Test
        void follow_the_attribute_when_there_is_no_configuration() throws Exception {
            assertThat(manifest(ApkSpecimen.good().application("android:usesCleartextTraffic=\"true\""))
                            .cleartext())
                    .containsExactly("*");
            assertThat(manifest(ApkSpecimen.good().target(27).application("android:usesCleartextTraffic=\"false\""))
                            .cleartext())
                    .isEmpty();
        }

        @Test
        void follow_the_configuration_rather_than_the_attribute() throws Exception {
            ApkManifest manifest = manifest(ApkSpecimen.good()
                    .application("android:usesCleartextTraffic=\"true\"")
                    .networkSecurity("<network-security-config><base-config cleartextTrafficPermitted=\"false\"/>"
                            + "</network-security-config>"));
            assertThat(manifest.cleartext()).isEmpty();
        }

        @Test
        void name_domains_and_leave_out_the_device_itself() throws Exception {
            ApkManifest manifest = manifest(ApkSpecimen.good()
                    .networkSecurity("<network-security-config>"
                            + "<domain-config cleartextTrafficPermitted=\"true\"><domain>old.example.org</domain>"
                            + "<domain>localhost</domain></domain-config></network-security-config>"));
            assertThat(manifest.cleartext()).containsExactly("old.example.org");
        }

        @Test
        void notice_trust_in_user_certificates_outside_debugging() throws Exception {
            String anchors = "<trust-anchors><certificates src=\"user\"/></trust-anchors>";
            String base =
                    "<network-security-config><base-config>" + anchors + "</base-config></network-security-config>";
            String debug = "<network-security-config><debug-overrides>" + anchors
                    + "</debug-overrides></network-security-config>";
            assertThat(manifest(ApkSpecimen.good().networkSecurity(base)).trustsUserCertificates())
                    .isTrue();
            assertThat(manifest(ApkSpecimen.good().networkSecurity(debug)).trustsUserCertificates())
                    .isFalse();
        }

        @Test
        void are_unreadable_when_the_configuration_is_not_in_the_package() {
            assertThatThrownBy(() -> manifest(
                            ApkSpecimen.good().application("android:networkSecurityConfig=\"res/xml/none.xml\"")))
                    .isInstanceOf(UnreadablePackage.class);
        }
    }

    @Nested
    class TheSignature {

        @Test
        void names_schemes_and_signer() throws Exception {
            ApkSignature signature = signature(ApkSpecimen.good().write(folder.resolve("app.apk")));
            assertThat(signature.verified()).isTrue();
            assertThat(signature.schemes()).containsExactly("v2", "v3");
            assertThat(signature.signers()).containsExactly(ApkSpecimen.signer());
            assertThat(signature.wholeFileSigned()).isTrue();
        }

        @Test
        void of_scheme_v1_alone_does_not_cover_the_file() throws Exception {
            ApkSignature signature =
                    signature(ApkSpecimen.good().target(29).signedWithV1Only().write(folder.resolve("app.apk")));
            assertThat(signature.schemes()).containsExactly("v1");
            assertThat(signature.wholeFileSigned()).isFalse();
        }

        @Test
        void proves_a_rotation_by_its_lineage() throws Exception {
            SigningKey before = SigningKey.create();
            SigningKey after = SigningKey.create();
            ApkSignature signature =
                    signature(ApkSpecimen.good().rotated(before, after).write(folder.resolve("app.apk")));
            assertThat(signature.signers()).containsExactly(after.sha256());
            assertThat(signature.lineage()).containsExactly(before.sha256(), after.sha256());
        }

        @Test
        void does_not_verify_when_a_byte_of_the_content_was_changed() throws Exception {
            Path apk = ApkSpecimen.good().write(folder.resolve("app.apk"));
            byte[] bytes = Files.readAllBytes(apk);
            bytes[10] ^= 1; // the time of the first entry, which no reader cares about
            ApkSignature signature = signature(Files.write(apk, bytes));
            assertThat(signature.verified()).isFalse();
            assertThat(signature.errors()).isNotEmpty();
            assertThat(signature.signers()).isEmpty();
        }

        @Test
        void does_not_verify_on_what_is_no_signed_package() throws Exception {
            Path unsigned = Files.write(
                    folder.resolve("unsigned.apk"), ApkSpecimen.good().unsigned());
            Path text = Files.write(folder.resolve("text.apk"), "no package".getBytes(StandardCharsets.UTF_8));
            Path cut = folder.resolve("cut.apk");
            byte[] whole = Files.readAllBytes(ApkSpecimen.good().write(cut));
            Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
            for (Path apk : List.of(unsigned, text, cut)) {
                assertThat(signature(apk).verified()).isFalse();
                assertThat(signature(apk).errors()).isNotEmpty();
            }
        }
    }

    @Nested
    class TheScan {

        private static final String TOKEN = "ghp_" + "a1B2c3D4e5F6".repeat(3);

        private PackageScan scan(ApkSpecimen specimen) throws Exception {
            return PackageScan.of(Files.write(folder.resolve("app.apk"), specimen.unsigned()), folder);
        }

        @Test
        void finds_hosts_and_leaves_out_names_of_formats() throws Exception {
            PackageScan scan = scan(ApkSpecimen.good()
                    .file("a.dex", "..https://api.example.org/v1..http://schemas.android.com/apk..https://localhost/"));
            assertThat(scan.hosts()).containsExactly("api.example.org");
        }

        @Test
        void finds_a_token_and_shows_only_its_beginning() throws Exception {
            PackageScan scan = scan(ApkSpecimen.good().file("assets/config.json", "{\"token\":\"" + TOKEN + "\"}"));
            assertThat(scan.secrets())
                    .containsExactly(
                            new EmbeddedSecret("github-token", "assets/config.json", "ghp_a1… (40 characters)"));
        }

        @Test
        void finds_a_token_where_two_chunks_meet() throws Exception {
            for (int offset : List.of(64 * 1024 - 20, 68 * 1024 - 20, 128 * 1024 - 10)) {
                PackageScan scan = scan(ApkSpecimen.good().file("assets/big.txt", " ".repeat(offset) + TOKEN + " end"));
                assertThat(scan.secrets()).as("at %d", offset).hasSize(1);
            }
        }

        @Test
        void knows_a_private_key_from_the_mere_name_of_its_format() throws Exception {
            String header = "-----BEGIN RSA PRIVATE KEY-----";
            assertThat(scan(ApkSpecimen.good().file("lib.dex", header + "\0next string"))
                            .secrets())
                    .isEmpty();
            assertThat(scan(ApkSpecimen.good().file("key.pem", header + "\n" + "MIIEpAIBAAKCAQEA".repeat(4)))
                            .secrets())
                    .extracting(EmbeddedSecret::kind)
                    .containsExactly("private-key");
        }

        @Test
        void recognises_tracker_libraries_by_their_classes() throws Exception {
            assertThat(scan(ApkSpecimen.good().classes("classes2.dex", "com.mixpanel.android.mpmetrics.A"))
                            .trackers())
                    .containsExactly("Mixpanel");
            assertThat(scan(ApkSpecimen.good()).trackers()).isEmpty();
        }

        @Test
        void recognises_no_library_by_a_name_in_a_text_or_by_half_a_package() throws Exception {
            PackageScan scan = scan(ApkSpecimen.good()
                    .file("assets/licences.txt", "Lcom/mixpanel/android/mpmetrics/A;")
                    .classes("classes2.dex", "com.amplitudes.A", "com.mixpanel.Other"));
            assertThat(scan.trackers()).isEmpty();
        }

        @Test
        void finds_code_in_every_dex_file_and_in_containers_inside_and_names_the_class() throws Exception {
            byte[] plugin = RawZip.of(RawZip.Entry.deflated(
                            "classes.dex", DexSpecimen.defining("com.appsflyer.B", "com.appsflyer.A")))
                    .bytes();
            PackageScan scan = scan(ApkSpecimen.good()
                    .classes("classes2.dex", "org.example.A", "io.sentry.android.core.B")
                    .file("assets/plugin.jar", plugin));
            assertThat(scan.code())
                    .containsExactly(
                            new TrackerCode(
                                    "AppsFlyer", "analytics", "assets/plugin.jar!/classes.dex", "com.appsflyer.A"),
                            new TrackerCode("Sentry", "crash-reports", "classes2.dex", "io.sentry.android.core.B"));
        }

        @Test
        void says_which_code_it_could_not_decode() throws Exception {
            byte[] broken = DexSpecimen.defining("org.example.A");
            broken[0x60] = (byte) 0xFF; // the number of classes
            broken[0x62] = 0x7F;
            PackageScan scan =
                    scan(ApkSpecimen.good().file("classes2.dex", broken).file("classes3.dex", "packed"));
            assertThat(scan.unreadableCode()).containsExactly("classes2.dex", "classes3.dex");
        }

        @Test
        void names_the_entry_of_a_host_and_the_architectures_of_machine_code() throws Exception {
            PackageScan scan = scan(ApkSpecimen.good()
                    .file("lib/x86_64/libapp.so", "\177ELF")
                    .file("lib/arm64-v8a/libapp.so", "\177ELF https://api.example.org/"));
            assertThat(scan.nativeCode()).containsExactly("arm64-v8a", "x86_64");
            assertThat(scan.found()).containsExactly(new FoundHost("api.example.org", "lib/arm64-v8a/libapp.so"));
        }
    }
}
