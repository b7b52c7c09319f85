package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Installers;
import org.civicstore.certification.specimens.RawZip;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerReadersTest {

    @TempDir
    Path folder;

    private Optional<PackageDescription> read(byte[] bytes) throws Exception {
        return PackageDescriptionReader.read(Files.write(folder.resolve("package"), bytes));
    }

    @Nested
    class AnIosPackage {

        @Test
        void says_who_it_is_what_it_needs_and_what_it_asks_for() throws Exception {
            for (boolean binary : new boolean[] {false, true}) {
                Map<String, Object> keys = Map.of("NSCameraUsageDescription", "Read codes.");
                PackageDescription ipa =
                        read(Installers.ipa("1.2.0", keys, binary)).orElseThrow();
                assertThat(ipa.format()).isEqualTo("ipa");
                assertThat(ipa.name()).contains("org.civicstore.specimen");
                assertThat(ipa.version()).contains("1.2.0");
                assertThat(ipa.label()).contains("Specimen");
                assertThat(ipa.minimumSystem()).contains("iOS 16.0");
                assertThat(ipa.permissions()).containsExactly("NSCameraUsageDescription");
                assertThat(ipa.cleartext()).isEmpty();
            }
        }

        @Test
        void may_send_unencrypted_to_the_domains_that_it_excepts_or_to_everywhere() throws Exception {
            Map<String, Object> open = Map.of("NSExceptionAllowsInsecureHTTPLoads", true);
            Map<String, Object> closed = Map.of("NSIncludesSubdomains", true);
            Map<String, Object> domains =
                    Map.of("NSExceptionDomains", Map.of("old.example.org", open, "example.org", closed));
            assertThat(read(Installers.ipa("1", Map.of("NSAppTransportSecurity", domains), true))
                            .orElseThrow()
                            .cleartext())
                    .containsExactly("old.example.org");
            Map<String, Object> everywhere = Map.of("NSAllowsArbitraryLoads", true);
            assertThat(read(Installers.ipa("1", Map.of("NSAppTransportSecurity", everywhere), false))
                            .orElseThrow()
                            .cleartext())
                    .containsExactly("*");
        }

        @Test
        void is_refused_when_its_list_is_none_or_fetches_or_multiplies_something() throws Exception {
            Path secret = Files.writeString(folder.resolve("secret"), "not for you");
            String external = "<!DOCTYPE plist [<!ENTITY x SYSTEM \"" + secret.toUri()
                    + "\">]><plist><dict><key>CFBundleIdentifier</key><string>a&x;</string></dict></plist>";
            assertThat(read(infoPlist(external)).orElseThrow().name()).contains("a");

            StringBuilder laughs = new StringBuilder("<!DOCTYPE plist [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
            }
            laughs.append("]><plist><dict><key>a</key><string>&a29;</string></dict></plist>");
            for (String list :
                    new String[] {"", "{a = b;}", "<plist><array/></plist>", "bplist00", laughs.toString()}) {
                assertThatThrownBy(() -> read(infoPlist(list)))
                        .isInstanceOfSatisfying(UnreadablePackage.class, refused -> assertThat(refused.packagesFault())
                                .isTrue());
            }
        }

        private byte[] infoPlist(String list) {
            return RawZip.of(RawZip.Entry.stored("Payload/A.app/Info.plist", list.getBytes(StandardCharsets.UTF_8)))
                    .bytes();
        }
    }

    @Nested
    class AJavaArchive {

        @Test
        void says_what_its_manifest_says_and_who_signed_it() throws Exception {
            PackageDescription jar = read(Installers.signed(Installers.jar("1.2.0", Map.of()), folder))
                    .orElseThrow();
            assertThat(jar.name()).contains("org.civicstore.specimen");
            assertThat(jar.version()).contains("1.2.0");
            assertThat(jar.signer()).contains(ApkSpecimen.signer());
            assertThat(jar.broken()).isEmpty();
            assertThat(jar.remarks()).containsExactly("It starts in org.civicstore.Specimen.");
        }

        @Test
        void is_signed_by_nobody_when_a_file_was_changed_afterwards() throws Exception {
            PackageDescription jar = read(Installers.changed(
                            Installers.signed(Installers.jar("1.2.0", Map.of()), folder)))
                    .orElseThrow();
            assertThat(jar.signer()).isEmpty();
            assertThat(jar.broken()).singleElement().asString().contains("a.txt");
        }

        @Test
        void without_a_signature_is_not_broken() throws Exception {
            PackageDescription jar = read(Installers.jar("1.2.0", Map.of())).orElseThrow();
            assertThat(jar.signer()).isEmpty();
            assertThat(jar.broken()).isEmpty();
        }
    }

    @Nested
    class ADebianPackage {

        @Test
        void says_what_its_control_file_says() throws Exception {
            PackageDescription deb =
                    read(Installers.deb("1.2.0-1", "control.tar.gz")).orElseThrow();
            assertThat(deb.name()).contains("org.civicstore.specimen");
            assertThat(deb.version()).contains("1.2.0-1");
            assertThat(deb.architectures()).containsExactly("amd64");
            assertThat(deb.remarks()).containsExactly("It depends on libc6.");
        }

        @Test
        void that_cannot_be_unpacked_is_refused_and_so_is_a_bomb() {
            byte[] nothing = new byte[0];
            assertThatThrownBy(() -> read(Installers.deb("control.tar.gz", nothing, nothing)))
                    .isInstanceOf(UnreadablePackage.class);
            assertThatThrownBy(() -> read(Installers.deb("1.2.0", "control.tar.zst")))
                    .hasMessageContaining("packed in a way that is not read here");
            assertThatThrownBy(() -> read(Installers.debBomb(80))).hasMessageContaining("far more comes out");
        }
    }

    @Nested
    class AWindowsInstaller {

        @Test
        void says_what_its_summary_says() throws Exception {
            Path file = folder.resolve("app.msi");
            Installers.msi(file);
            PackageDescription msi = PackageDescriptionReader.read(file).orElseThrow();
            assertThat(msi.name()).contains("Specimen");
            assertThat(msi.version()).isEmpty();
            assertThat(msi.architectures()).containsExactly("x64");
            assertThat(msi.remarks()).containsExactly("It carries no signature.");
        }

        @Test
        void that_breaks_off_is_refused() throws Exception {
            Path file = folder.resolve("app.msi");
            Installers.msi(file);
            byte[] whole = Files.readAllBytes(file);
            assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, 700))).isInstanceOf(UnreadablePackage.class);
        }
    }

    @Nested
    class AnAppImage {

        @Test
        void says_where_it_runs_where_it_looks_for_newer_ones_and_that_it_is_not_signed() throws Exception {
            PackageDescription image = read(Installers.appImage()).orElseThrow();
            assertThat(image.format()).isEqualTo("appimage");
            assertThat(image.version()).isEmpty();
            assertThat(image.architectures()).containsExactly("x86_64");
            assertThat(image.remarks())
                    .contains(
                            "It looks for newer versions by itself: zsync|https://specimen.civicstore.org/app.zsync",
                            "It carries no signature.");
        }

        @Test
        void of_the_first_type_is_refused() {
            byte[] first = Installers.appImage();
            first[10] = 1;
            assertThatThrownBy(() -> read(first)).hasMessageContaining("type 1");
        }
    }

    @Test
    void other_formats_are_described_by_nothing() throws Exception {
        assertThat(read(new byte[600])).isEmpty();
        assertThat(read("MZ".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(read(RawZip.of(RawZip.Entry.stored("a", "b")).bytes())).isEmpty();
    }
}
