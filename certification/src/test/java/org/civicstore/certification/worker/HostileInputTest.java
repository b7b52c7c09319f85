package org.civicstore.certification.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    static Stream<Trick> tricks() {
        return Stream.of(ContainerTricks.all(), PolyglotTricks.all(), DocumentTricks.all())
                .flatMap(each -> each);
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
