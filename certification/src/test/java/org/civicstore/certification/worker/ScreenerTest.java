package org.civicstore.certification.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.FakeClamd;
import org.civicstore.certification.specimens.RawZip;
import org.civicstore.certification.specimens.RogueWorker;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenerTest {

    private static final WorkerLimits LIMITS = new WorkerLimits(192, Duration.ofSeconds(60), 1024 * 1024);

    @TempDir
    Path folder;

    @TempDir
    Path workers;

    private Subject subject;

    @BeforeEach
    void makeSubject() throws Exception {
        subject = Subjects.android()
                .artifact(ApkSpecimen.good().write(folder.resolve("app.apk")))
                .evidence("dpia", Documents.docx(folder.resolve("dpia.docx"), "The risk is low."))
                .build();
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> left = Files.list(workers)) {
            assertThat(left).as("folders of workers").isEmpty();
        }
    }

    private Screener screener(Class<?> main, WorkerLimits limits, ScreeningOptions options) {
        WorkerLauncher launcher = new WorkerLauncher(
                limits,
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                main.getName(),
                workers);
        return new ChildProcessScreener(launcher, Screener.ANSWERS_OF_ONE_WORKER, options);
    }

    private static ScreeningOptions scanner(FakeClamd clamd) {
        return new ScreeningOptions(Optional.of(new ScreeningOptions.HostPort("127.0.0.1", clamd.port())));
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().descendants().toList();
    }

    @Nested
    class AWorkerThatWorks {

        @Test
        void reports_every_due_check_and_the_facts_of_all_files() throws Exception {
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                ScreeningReport report = screener.screen(subject);
                assertThat(report.executions())
                        .filteredOn(e -> e.outcome() == OutcomeKind.ERROR)
                        .isEmpty();
                assertThat(report.executions())
                        .filteredOn(e -> e.criterion().equals("SEC-01"))
                        .extracting(CheckExecution::outcome)
                        .containsExactly(OutcomeKind.PASS);
                assertThat(report.artifact().orElseThrow().packageName()).contains(ApkSpecimen.PACKAGE);
                assertThat(report.artifact().orElseThrow().signerSha256()).contains(ApkSpecimen.signer());
                assertThat(report.documents()).singleElement().satisfies(document -> assertThat(document.text())
                        .isEqualTo("The risk is low."));
            }
        }

        @Test
        void runs_only_the_checks_that_are_asked_for_and_of_those_only_the_ones_that_are_due() throws Exception {
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                assertThat(screener.screen(subject, Set.of("android.signature", "web.manifest"))
                                .executions())
                        .extracting(CheckExecution::checkId, CheckExecution::outcome)
                        .containsExactly(tuple("android.signature", OutcomeKind.PASS));
                assertThat(screener.screen(subject, Set.of()).executions()).isEmpty();
            }
        }

        @Test
        void reports_a_text_that_is_cut_in_the_middle_of_a_character_without_the_half() throws Exception {
            String rockets = "\uD83D\uDE80".repeat(150_000);
            // Wherever the limit is counted from, it divides a character in one of the two.
            Subject half = Subjects.android()
                    .evidence("dpia", Files.writeString(folder.resolve("even.txt"), rockets))
                    .evidence("dpia", Files.writeString(folder.resolve("odd.txt"), "x" + rockets))
                    .build();
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                List<String> texts = screener.screen(half).documents().stream()
                        .map(DocumentFacts::text)
                        .toList();
                assertThat(texts).hasSize(2);
                assertThat(texts.stream().filter(text -> text.endsWith("?")).count())
                        .isEqualTo(1);
                assertThat(texts.stream().flatMapToInt(String::codePoints).anyMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .isFalse();
            }
        }

        @Test
        void finds_the_same_as_the_same_examination_in_this_process() throws Exception {
            ScreeningReport here = new Examination().examine(subject, ScreeningOptions.none(), folder);
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                ScreeningReport there = screener.screen(subject);
                assertThat(there.artifact()).isEqualTo(here.artifact());
                assertThat(there.documents()).isEqualTo(here.documents());
                assertThat(there.executions())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("millis")
                        .isEqualTo(here.executions());
            }
        }

        @Test
        void is_understood_also_when_what_it_loads_prints_to_its_standard_output() throws Exception {
            ScreeningReport here = new Examination().examine(subject, ScreeningOptions.none(), folder);
            try (Screener screener = screener(TroubledWorker.Talkative.class, LIMITS, ScreeningOptions.none())) {
                screener.screen(subject);
                assertThat(screener.screen(subject).executions())
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("millis")
                        .isEqualTo(here.executions());
            }
        }

        @Test
        void starts_from_a_relative_class_path_as_java_dash_jar_gives_it() throws Exception {
            Path here = Path.of("").toAbsolutePath();
            String relative = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry ->
                            here.relativize(Path.of(entry).toAbsolutePath()).toString())
                    .collect(Collectors.joining(File.pathSeparator));
            Path javaHome = Path.of(System.getProperty("java.home"));
            try (Screener screener = Screener.inChildProcess(LIMITS, javaHome, relative, ScreeningOptions.none())) {
                assertThat(screener.screen(subject).artifact()).isPresent();
            }
        }

        @Test
        void is_used_again_and_ends_with_its_screener() throws Exception {
            List<ProcessHandle> before = children();
            ProcessHandle worker;
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                screener.screen(subject);
                List<ProcessHandle> warm = children();
                screener.screen(subject);
                assertThat(children()).isEqualTo(warm);
                worker = warm.stream()
                        .filter(p -> !before.contains(p))
                        .findFirst()
                        .orElseThrow();
            }
            assertThat(worker.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        }

        @Test
        void is_not_used_again_after_one_of_its_checks_broke_down() throws Exception {
            Subject unreadable = Subjects.android()
                    .artifact(Files.write(
                            folder.resolve("broken.apk"),
                            RawZip.of(RawZip.Entry.stored("AndroidManifest.xml", "not compiled"))
                                    .bytes()))
                    .build();
            List<ProcessHandle> before = children();
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                ScreeningReport report = screener.screen(unreadable);
                assertThat(report.executions()).anyMatch(e -> e.outcome() == OutcomeKind.ERROR);
                assertThat(children()).isEqualTo(before);
            }
        }
    }

    @Nested
    class ManyScreeningsAtOnce {

        @Test
        void share_two_workers_and_all_come_to_an_end() throws Exception {
            List<ProcessHandle> before = children();
            try (FakeClamd clamd = new FakeClamd(_ -> {
                        assertThat(children().size() - before.size()).isLessThanOrEqualTo(2);
                        return "stream: OK";
                    });
                    Screener screener = screener(WorkerMain.class, LIMITS, scanner(clamd));
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<ScreeningReport>> reports = Stream.generate(
                                () -> threads.submit(() -> screener.screen(subject)))
                        .limit(5)
                        .toList();
                for (Future<ScreeningReport> report : reports) {
                    assertThat(report.get().executions())
                            .filteredOn(e -> e.criterion().equals("SEC-04"))
                            .extracting(CheckExecution::outcome)
                            .containsExactly(OutcomeKind.PASS);
                }
            }
        }
    }

    @Nested
    class AWorkerThatDies {

        @Test
        void of_a_kill_while_it_works_gives_no_report() throws Exception {
            CountDownLatch scanning = new CountDownLatch(1);
            try (FakeClamd clamd = new FakeClamd(_ -> {
                        children().forEach(ProcessHandle::destroyForcibly);
                        scanning.countDown();
                        return "stream: OK";
                    });
                    Screener screener = screener(WorkerMain.class, LIMITS, scanner(clamd))) {
                assertThatThrownBy(() -> screener.screen(subject)).isInstanceOf(WorkerBroke.class);
                assertThat(scanning.getCount()).isZero();
            }
        }

        @Test
        void of_too_little_memory_gives_no_report_and_the_next_one_works() throws Exception {
            WorkerLimits tight = new WorkerLimits(48, Duration.ofSeconds(60), 1024 * 1024);
            Subject greedy = Subjects.android()
                    .artifact(ApkSpecimen.good()
                            .file("resources.arsc", incompressible(30 * 1024 * 1024))
                            .write(folder.resolve("big.apk")))
                    .build();
            try (Screener screener = screener(WorkerMain.class, tight, ScreeningOptions.none())) {
                assertThatThrownBy(() -> screener.screen(greedy))
                        .isInstanceOf(WorkerBroke.class)
                        .hasMessageContaining("it needed more than the 48 MB of memory that it may use");
                assertThat(screener.screen(subject).artifact()).isPresent();
            }
        }

        private byte[] incompressible(int size) {
            byte[] bytes = new byte[size];
            new java.util.Random(1).nextBytes(bytes);
            return bytes;
        }
    }

    @Nested
    class AWorkerThatMisbehaves {

        private void breaks(Class<?> rogue, String reason) {
            WorkerLimits limits = new WorkerLimits(32, Duration.ofSeconds(30), 10_000);
            try (Screener screener = screener(rogue, limits, ScreeningOptions.none())) {
                assertThatThrownBy(() -> screener.screen(subject))
                        .isInstanceOf(WorkerBroke.class)
                        .hasMessageContaining(reason);
            }
        }

        @Test
        void by_leaving_without_a_word() {
            breaks(RogueWorker.Leaves.class, "it ended before it had answered");
        }

        @Test
        void by_dropping_the_end_of_its_answer() {
            breaks(RogueWorker.DropsTheEnd.class, "it ended before it had answered");
        }

        @Test
        void by_answering_about_other_input() {
            breaks(RogueWorker.AnswersSomethingElse.class, "the answer is about other input than was handed over");
        }

        @Test
        void by_writing_text_where_a_frame_is_due() {
            breaks(RogueWorker.Babbles.class, "it wrote something that is no answer");
        }

        @Test
        void by_announcing_more_than_it_may_say() {
            breaks(RogueWorker.Floods.class, "its answer is longer than the 10000 bytes that are allowed");
        }

        @Test
        void by_staying_silent() {
            WorkerLimits limits = new WorkerLimits(32, Duration.ofSeconds(2), 10_000);
            try (Screener screener = screener(RogueWorker.Hangs.class, limits, ScreeningOptions.none())) {
                assertThatThrownBy(() -> screener.screen(subject))
                        .isInstanceOf(WorkerBroke.class)
                        .hasMessageContaining("it gave no answer within 2 seconds");
            }
        }

        @Test
        void is_killed_together_with_its_children() throws Exception {
            WorkerLimits limits = new WorkerLimits(32, Duration.ofSeconds(30), 10_000);
            try (Screener screener = screener(RogueWorker.BabblesWithAChild.class, limits, ScreeningOptions.none())) {
                Throwable broke = catchThrowable(() -> screener.screen(subject));
                assertThat(broke).isInstanceOf(WorkerBroke.class);
                String words = broke.getCause().getMessage();
                assertThat(words).contains("child ");
                long child = Long.parseLong(words.substring(words.indexOf("child ") + 6, words.lastIndexOf('.')));
                Optional<ProcessHandle> left = ProcessHandle.of(child);
                if (left.isPresent()) {
                    left.get().onExit().get(20, TimeUnit.SECONDS);
                }
                assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive))
                        .isEmpty();
            }
        }

        @Test
        void sees_nothing_of_the_environment_of_its_caller() {
            assertThat(System.getenv()).containsKey("PATH");
            try (Screener screener = screener(RogueWorker.ShowsItsEnvironment.class, LIMITS, ScreeningOptions.none())) {
                assertThatThrownBy(() -> screener.screen(subject))
                        .cause()
                        .hasMessageContaining("environment [HOME, LANG]");
            }
        }
    }

    @Nested
    class TheFolderOfAWorker {

        @Test
        void is_swept_when_the_process_that_made_it_is_gone() throws Exception {
            Process gone = new ProcessBuilder("/bin/true").start();
            gone.waitFor();
            Path left = Files.createDirectory(workers.resolve("civicstore-worker-" + gone.pid() + "-1-1"));
            Files.writeString(left.resolve("nested.zip"), "left behind");
            Path earlier = Files.createDirectory(workers.resolve(
                    "civicstore-worker-" + ProcessHandle.current().pid() + "-1-1"));
            Path inUse = new WorkerFolders(workers).create();
            Path foreign = Files.createDirectory(workers.resolve("somebody-else"));
            new WorkerFolders(workers).sweep();
            assertThat(left).doesNotExist();
            assertThat(earlier)
                    .as("of an earlier process with the same id, as in a container")
                    .doesNotExist();
            assertThat(inUse).exists();
            assertThat(foreign).exists();
            Files.delete(inUse);
            Files.delete(foreign);
        }
    }

    @Nested
    class AFile {

        @Test
        void that_changed_since_it_was_handed_in_gives_no_report() throws Exception {
            Files.writeString(subject.evidence().getFirst().path(), "another text");
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                assertThatThrownBy(() -> screener.screen(subject))
                        .isInstanceOf(WorkerBroke.class)
                        .hasMessageContaining("other input");
            }
        }
    }

    @Nested
    class AScreeningThatWasGivenUp {

        @Test
        void is_reported_as_an_error_of_every_due_check() throws Exception {
            try (Screener screener = screener(WorkerMain.class, LIMITS, ScreeningOptions.none())) {
                ScreeningReport broken = screener.breakdown(subject, new WorkerBroke("It hung."));
                ScreeningReport whole = screener.screen(subject);
                assertThat(broken.executions())
                        .extracting(CheckExecution::checkId)
                        .isEqualTo(whole.executions().stream()
                                .map(CheckExecution::checkId)
                                .toList());
                assertThat(broken.executions()).allSatisfy(execution -> {
                    assertThat(execution.outcome()).isEqualTo(OutcomeKind.ERROR);
                    assertThat(execution.note()).isEqualTo("It hung.");
                });
            }
        }
    }
}
