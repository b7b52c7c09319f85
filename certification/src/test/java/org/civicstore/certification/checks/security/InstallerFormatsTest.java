package org.civicstore.certification.checks.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.checks.operations.VersionCheck;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.specimens.FakeClamd;
import org.civicstore.certification.specimens.Installers;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The formats that vendors hand in for computers and that nothing here opens: taken for what they are, and no more said. */
class InstallerFormatsTest {

    private static final String KEY = "-----BEGIN PRIVATE KEY-----\n"
            + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ\n-----END PRIVATE KEY-----\n";

    @TempDir
    Path folder;

    /** The least of a file that bears the marks of its format. */
    record Unopened(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Unopened> unopened() {
        return List.of(
                new Unopened("setup.exe", program()),
                new Unopened("app.dmg", diskImage()),
                new Unopened("app.pkg", begun("xar!\0\u001c\0\1", 600)),
                new Unopened("app.rpm", begun("\u00ed\u00ab\u00ee\u00db\3\0\0\0", 600)),
                new Unopened("app.flatpak", begun("flatpak\0\1\0\u0089\u00e5", 600)),
                new Unopened("app.AppImage", Installers.appImage()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unopened")
    void are_what_their_name_says(Unopened file) throws Exception {
        CheckExecution execution = run(new ContainerCheck(), file);

        assertThat(execution.outcome()).as(execution.toString()).isEqualTo(OutcomeKind.PASS);
        assertThat(execution.note()).contains("which is no ZIP container");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unopened")
    void are_given_to_the_malware_scanner_whole(Unopened file) throws Exception {
        byte[][] scanned = new byte[1][];
        try (FakeClamd daemon = new FakeClamd(bytes -> {
            scanned[0] = bytes;
            return "stream: Eicar-Test-Signature FOUND";
        })) {
            Clamd scanner = new Clamd("127.0.0.1", daemon.port(), Duration.ofSeconds(10));

            assertThat(Screening.rules(run(new MalwareCheck(Optional.of(scanner)), file)))
                    .containsExactly("malware.found");
        }
        assertThat(scanned[0]).isEqualTo(file.bytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unopened")
    void hide_their_keys_from_us_and_we_say_so(Unopened file) throws Exception {
        CheckExecution execution = run(new SecretsCheck(), file);

        assertThat(execution.outcome()).as(execution.toString()).isEqualTo(OutcomeKind.NOT_APPLICABLE);
        assertThat(execution.note()).contains("Nothing here opens files of this format");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unopened")
    void show_a_key_that_lies_in_them_unpacked(Unopened file) throws Exception {
        byte[] key = KEY.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = ByteBuffer.allocate(file.bytes().length + key.length)
                .put(file.bytes())
                .put(key)
                .array();

        assertThat(Screening.rules(run(new SecretsCheck(), new Unopened(file.name(), bytes))))
                .containsExactly("secret.private-key");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"setup.exe", "app.dmg", "app.pkg", "app.rpm", "app.flatpak"})
    void name_no_version_that_could_be_compared(String name) throws Exception {
        Unopened file = unopened().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        CheckExecution execution = run(new VersionCheck(), file);

        assertThat(execution.outcome()).isEqualTo(OutcomeKind.NOT_APPLICABLE);
        assertThat(execution.note()).contains("nothing here reads its format");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unopened")
    void are_refused_under_the_name_of_another(Unopened file) throws Exception {
        Unopened renamed = new Unopened("app.deb", file.bytes());

        assertThat(Screening.rules(run(new ContainerCheck(), renamed))).containsExactly("type.name");
    }

    /** A package of Windows is a ZIP file, so its form is examined as that of one. */
    @Test
    void of_windows_that_are_containers_are_opened() throws Exception {
        Unopened good = new Unopened("app.msix", msix("Assets/logo.txt"));
        Unopened evil = new Unopened("app.msix", msix("../logo.txt"));

        CheckExecution execution = run(new ContainerCheck(), good);
        assertThat(execution.outcome()).as(execution.toString()).isEqualTo(OutcomeKind.PASS);
        assertThat(run(new SecretsCheck(), good).outcome()).isEqualTo(OutcomeKind.PASS);
        assertThat(Screening.rules(run(new ContainerCheck(), evil))).containsExactly("container.traversal");
    }

    private static byte[] msix(String file) throws IOException {
        return RawZip.of(
                        RawZip.Entry.stored(
                                "[Content_Types].xml",
                                "<?xml version=\"1.0\"?><Types"
                                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
                        RawZip.Entry.stored("AppxManifest.xml", "<?xml version=\"1.0\"?><Package/>"),
                        RawZip.Entry.stored(file, "x"))
                .bytes();
    }

    private CheckExecution run(Check check, Unopened file) throws IOException {
        Path path = Files.write(folder.resolve(file.name()), file.bytes());
        Subject subject =
                Subjects.of(SubjectKind.DESKTOP_INSTALLER).artifact(path).build();
        return Screening.run(check, subject, folder);
    }

    private static byte[] begun(String start, int length) {
        return ByteBuffer.allocate(length)
                .put(start.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    /** MS-DOS stub and PE header, as far as detectors look. */
    private static byte[] program() {
        ByteBuffer bytes = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, new byte[] {'M', 'Z'}).putInt(0x3C, 0x80);
        bytes.put(0x80, new byte[] {'P', 'E', 0, 0}).putShort(0x84, (short) 0x8664);
        return bytes.array();
    }

    private static byte[] diskImage() {
        ByteBuffer bytes = ByteBuffer.allocate(2048);
        bytes.put(0, new byte[] {0x78, (byte) 0xDA, 0x63, 0x60});
        bytes.put(2048 - 512, "koly".getBytes(StandardCharsets.US_ASCII))
                .putInt(2048 - 508, 4)
                .putInt(2048 - 504, 512);
        return bytes.array();
    }
}
