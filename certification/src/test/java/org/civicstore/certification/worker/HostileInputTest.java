package org.civicstore.certification.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.manifest.ManifestJson;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.certification.manifest.PubliccodeReader;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Bombs;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.HostileDocuments;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An expected verdict for each known trick, through the process that a server uses. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

    private static final int MIB = 1024 * 1024;
    private static final long HEAP_MAY_GROW = 32L * MIB;
    private static final Duration CEILING = Duration.ofSeconds(15);

    private Screener screener;
    private long heapBefore;

    /** And have it load its classes, which is no matter of any trick. */
    @BeforeAll
    void startScreener(@TempDir Path folder) throws Exception {
        screener = Screener.inChildProcess(
                WorkerLimits.standard(),
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                ScreeningOptions.none());
        // What breaks a worker must not have the next trick wait for another one.
        screener.standBy();
        screener.screen(Subjects.android()
                .artifact(ApkSpecimen.good().write(folder.resolve("good.apk")))
                .evidence("dpia", Documents.docx(folder.resolve("good.docx"), "text"))
                .build());
        heapBefore = heap();
    }

    @AfterAll
    void theHeapOfTheCallerStayedFlat() {
        screener.close();
        assertThat(heap()).isLessThan(heapBefore + HEAP_MAY_GROW);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private interface Making {
        Object in(Path folder) throws Exception;
    }

    /**
     * @param expected the rules of the findings of the check, in their order
     * @param making a package, or the bytes of a container, or a document
     */
    private record Trick(String name, String checkId, List<String> expected, Making making) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Trick container(String name, Making making, String... rules) {
        return new Trick(name, "container", List.of(rules), making);
    }

    private static Trick document(String name, Making making, String rule) {
        return new Trick(name, "evidence.dpia", List.of(rule), making);
    }

    private static Trick signature(String name, Making making, String rule) {
        return new Trick(name, "android.signature", List.of(rule), making);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Files_of_vendors {

        static Stream<Trick> tricks() {
            return Stream.of(containers(), names(), polyglots(), documents(), signatures())
                    .flatMap(each -> each);
        }

        private static Stream<Trick> containers() {
            return Stream.of(
                    container("a bomb of 1 GiB", _ -> Bombs.flat(), "container.ratio"),
                    container("bombs in containers in containers", _ -> Bombs.nested(), "container.ratio"),
                    container(
                            "entries that overlap",
                            _ -> Bombs.overlapping(30, 16),
                            repeated("container.overlap", 29, "container.ratio")),
                    container(
                            "an entry that claims to be small",
                            _ -> RawZip.of(RawZip.Entry.deflated("a", new byte[200 * MIB])
                                            .claimingSize(10))
                                    .bytes(),
                            "container.ratio"),
                    container(
                            "containers nested without end",
                            _ -> {
                                byte[] level = {'x'};
                                for (int i = 0; i < 40; i++) {
                                    level = RawZip.of(RawZip.Entry.stored("level.zip", level))
                                            .bytes();
                                }
                                return level;
                            },
                            "container.nested-too-deep"),
                    container(
                            "a password",
                            _ -> RawZip.of(RawZip.Entry.stored("a", "x").encrypted())
                                    .bytes(),
                            "container.encrypted"),
                    container(
                            "half of a container",
                            _ -> {
                                byte[] whole = RawZip.of(RawZip.Entry.stored("a", "x".repeat(1000)))
                                        .bytes();
                                return Arrays.copyOf(whole, whole.length / 2);
                            },
                            "container.no-end-record"));
        }

        private static Stream<Trick> names() {
            return Stream.of(
                    name("a path upwards", "container.traversal", RawZip.Entry.stored("../../etc/cron.d/x", "x")),
                    name("a path from the root", "container.traversal", RawZip.Entry.stored("/etc/passwd", "x")),
                    name("a path of Windows", "container.traversal", RawZip.Entry.stored("a\\..\\..\\x", "x")),
                    name(
                            "a symbolic link",
                            "container.symlink",
                            RawZip.Entry.stored("link", "/etc/passwd").symlink()),
                    name(
                            "a name twice",
                            "container.duplicate",
                            RawZip.Entry.stored("classes.dex", "x"),
                            RawZip.Entry.stored("classes.dex", "y")),
                    name(
                            "a name twice but for its case",
                            "container.duplicate",
                            RawZip.Entry.stored("classes.dex", "x"),
                            RawZip.Entry.stored("Classes.DEX", "y")),
                    name(
                            "another name in the local header",
                            "container.local-name-differs",
                            RawZip.Entry.stored("good.txt", "x").locally("evil.txt")),
                    name(
                            "an entry that is not listed",
                            "container.unlisted-entry",
                            RawZip.Entry.stored("a", "x"),
                            RawZip.Entry.stored("hidden", "y").unlisted(),
                            RawZip.Entry.stored("b", "z")));
        }

        private static Trick name(String name, String rule, RawZip.Entry... entries) {
            return container(name, _ -> RawZip.of(entries).bytes(), rule);
        }

        private static Stream<Trick> polyglots() {
            return Stream.of(
                    container(
                            "a PDF that is a container",
                            folder -> Files.readAllBytes(HostileDocuments.pdfAndZip(folder.resolve("a.pdf"))),
                            "type.content"),
                    container(
                            "a picture that is a script",
                            folder -> Files.readAllBytes(HostileDocuments.gifAndScript(folder.resolve("a.gif"))),
                            "type.content"),
                    container(
                            "a package behind code (Janus)",
                            folder -> janus(folder.resolve("janus.apk")),
                            "type.content",
                            "container.prefix"),
                    document(
                            "a PDF document that is a container",
                            folder -> HostileDocuments.pdfAndZip(folder.resolve("a.pdf")),
                            "evidence.unreadable"),
                    document(
                            "a picture that is a script, as a document",
                            folder -> HostileDocuments.gifAndScript(folder.resolve("a.pdf")),
                            "evidence.unreadable"));
        }

        private static Stream<Trick> documents() {
            return Stream.of(
                    document(
                            "macros in a text document",
                            folder -> HostileDocuments.docm(folder.resolve("a.docm")),
                            "evidence.unreadable"),
                    document(
                            "macros in a text document that says it has none",
                            folder -> HostileDocuments.docxWithMacro(folder.resolve("a.docx")),
                            "evidence.unreadable"),
                    document(
                            "macros in a sheet",
                            folder -> HostileDocuments.xlsm(folder.resolve("a.xlsm")),
                            "evidence.unreadable"),
                    document(
                            "macros in the old binary format",
                            folder -> HostileDocuments.oldFormatWithMacro(
                                    Documents.ppt(folder.resolve("plain.ppt"), "text"), folder.resolve("a.ppt")),
                            "evidence.unreadable"),
                    document(
                            "a PDF with a password",
                            folder -> Documents.encryptedPdf(folder.resolve("a.pdf")),
                            "evidence.encrypted"),
                    document(
                            "an office document with a password (agile)",
                            folder -> Documents.encryptedDocx(folder.resolve("a.docx")),
                            "evidence.encrypted"),
                    document(
                            "a document that includes a file of the server",
                            folder -> HostileDocuments.odt(
                                    folder.resolve("a.odt"),
                                    "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>",
                                    "&file;"),
                            "evidence.no-text"),
                    document(
                            "a billion laughs",
                            folder -> HostileDocuments.odt(folder.resolve("a.odt"), Bombs.entities(), "&a11;"),
                            "evidence.unreadable"),
                    document(
                            "elements nested a hundred thousand deep",
                            folder -> HostileDocuments.odt(
                                    folder.resolve("a.odt"),
                                    "",
                                    "<text:span>".repeat(100_000) + "</text:span>".repeat(100_000)),
                            "evidence.unreadable"));
        }

        private static Stream<Trick> signatures() {
            return Stream.of(
                    signature(
                            "a package changed after it was signed",
                            folder -> {
                                Path apk = ApkSpecimen.good().write(folder.resolve("a.apk"));
                                byte[] bytes = Files.readAllBytes(apk);
                                bytes[60] ^= 1;
                                return Files.write(apk, bytes);
                            },
                            "android.signature.invalid"),
                    signature(
                            "a package without a signature",
                            folder -> Files.write(
                                    folder.resolve("a.apk"), ApkSpecimen.good().unsigned()),
                            "android.signature.invalid"),
                    signature(
                            "a package with signature scheme v1 only",
                            folder -> ApkSpecimen.good()
                                    .target(29)
                                    .signedWithV1Only()
                                    .write(folder.resolve("a.apk")),
                            "android.signature.v1-only"),
                    signature(
                            "a package with signature scheme v1 behind code (Janus)",
                            folder -> janus(folder.resolve("a.apk")),
                            "android.signature.v1-only"));
        }

        /** CVE-2017-13156: the offsets are moved, so that the container is whole behind the code. */
        private static Path janus(Path apk) throws Exception {
            ApkSpecimen.good().target(29).signedWithV1Only().write(apk);
            byte[] dex = Arrays.copyOf("dex\n035\0".getBytes(StandardCharsets.US_ASCII), 0x70);
            return Files.write(apk, RawZip.behind(dex, Files.readAllBytes(apk)));
        }

        private static String[] repeated(String rule, int times, String last) {
            String[] rules = new String[times + 1];
            Arrays.fill(rules, rule);
            rules[times] = last;
            return rules;
        }

        @ParameterizedTest
        @MethodSource("tricks")
        void get_the_expected_verdict_in_time(Trick trick, @TempDir Path folder) throws Exception {
            Subject subject = subject(trick, folder);
            long began = System.nanoTime();
            ScreeningReport report = screener.screen(subject);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            CheckExecution execution = report.executions().stream()
                    .filter(each -> each.checkId().equals(trick.checkId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(execution.outcome()).as(execution.note()).isEqualTo(OutcomeKind.FAIL);
            assertThat(execution.findings()).extracting(Finding::rule).isEqualTo(trick.expected());
            assertThat(report.toString()).doesNotContain("root:");
            assertThat(took).isLessThan(CEILING);
        }

        private Subject subject(Trick trick, Path folder) throws Exception {
            Object made = trick.making().in(folder);
            if (trick.checkId().startsWith("evidence")) {
                return Subjects.of(SubjectKind.WEB_APP)
                        .evidence("dpia", (Path) made)
                        .build();
            }
            return made instanceof Path apk
                    ? Subjects.android().artifact(apk).build()
                    : Subjects.of(SubjectKind.DESKTOP_INSTALLER)
                            .artifact(Files.write(folder.resolve("app.zip"), (byte[]) made))
                            .build();
        }
    }

    private record Text(String name, byte[] bytes, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Declarations_of_vendors {

        static Stream<Text> yaml() {
            return Stream.of(
                    new Text("aliases that multiply, and stand for one piece here", Bombs.aliases(), "field.unknown"),
                    text("flow nested deep", "a: " + "[".repeat(100_000), "source.too-deep"),
                    text("maps nested deep", "{a: ".repeat(60_000), "source.too-deep"),
                    text("an alias of itself", "a: &a [*a]", "source.alias"),
                    text("two documents", "a: 1\n---\na: 2", "source.many-documents"),
                    text("a key twice", "name: a\nname: b", "source.duplicate-key"),
                    text("more than fits", "a".repeat(2 * MIB), "source.too-large"));
        }

        static Stream<Text> json() {
            return Stream.of(
                    text("arrays nested deep", "[".repeat(100_000), "source.too-deep"),
                    text("objects nested deep", "{\"a\":".repeat(60_000), "source.too-deep"),
                    text("a number without end", "{\"a\":" + "9".repeat(500_000) + "}", "source.not-json"),
                    text("a key twice", "{\"name\":{},\"name\":{}}", "source.duplicate-key"));
        }

        private static Text text(String name, String content, String expected) {
            return new Text(name, content.getBytes(StandardCharsets.UTF_8), expected);
        }

        @ParameterizedTest
        @MethodSource("yaml")
        void are_refused_as_yaml_with_the_expected_reason(Text text) {
            refused(new ManifestJson().readYaml(text.bytes()), text);
        }

        @ParameterizedTest
        @MethodSource("yaml")
        void are_refused_as_publiccode_with_the_expected_reason(Text text) {
            refused(new PubliccodeReader().read(text.bytes()), text);
        }

        @ParameterizedTest
        @MethodSource("json")
        void are_refused_as_json_with_the_expected_reason(Text text) {
            refused(new ManifestJson().read(text.bytes()), text);
        }

        @Test
        void build_nothing_of_a_type_that_they_name() {
            byte[] named = "!!java.lang.ProcessBuilder {}".getBytes(StandardCharsets.UTF_8);
            byte[] plain = "{}".getBytes(StandardCharsets.UTF_8);
            assertThat(new ManifestJson().readYaml(named)).isEqualTo(new ManifestJson().readYaml(plain));
        }

        private static void refused(ManifestReading reading, Text text) {
            if (text.expected().startsWith("source.")) {
                assertThat(reading.manifest()).isEmpty();
            }
            assertThat(reading.problems()).extracting(ManifestProblem::rule).contains(text.expected());
        }
    }
}
