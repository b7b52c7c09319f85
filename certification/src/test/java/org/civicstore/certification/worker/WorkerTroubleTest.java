package org.civicstore.certification.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.specimens.ApkSpecimen;
import org.civicstore.certification.specimens.Documents;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTroubleTest {

    private static final WorkerLimits LIMITS = new WorkerLimits(192, Duration.ofSeconds(40), 1024 * 1024);
    private static final WorkerLimits PATIENT = new WorkerLimits(192, Duration.ofSeconds(120), 1024 * 1024);
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path folder;

    @TempDir
    Path workers;

    private Set<ProcessHandle> before;

    @BeforeEach
    void countProcesses() {
        before = children();
    }

    @AfterEach
    void noProcessAndNoFolderIsLeft() throws Exception {
        for (ProcessHandle child : children()) {
            if (!before.contains(child)) {
                child.onExit().get(20, TimeUnit.SECONDS);
            }
        }
        try (Stream<Path> left = Files.list(workers)) {
            assertThat(left).as("folders of workers").isEmpty();
        }
    }

    private ChildProcessScreener screener(WorkerLimits limits, int answers) {
        String worker = TroubledWorker.class.getName();
        return new ChildProcessScreener(
                new WorkerLauncher(limits, JAVA_HOME, CLASS_PATH, worker, workers), answers, ScreeningOptions.none());
    }

    private Subject subject(String version) throws Exception {
        Path apk = folder.resolve("app.apk");
        Path dpia = folder.resolve("dpia.docx");
        return Subjects.android()
                .version(version)
                .artifact(Files.exists(apk) ? apk : ApkSpecimen.good().write(apk))
                .evidence("dpia", Files.exists(dpia) ? dpia : Documents.docx(dpia, "The risk is low."))
                .build();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    @Nested
    class AWorkerWhoseCallerIsGone {

        @Test
        void dies_with_it_in_the_middle_of_its_work() throws Exception {
            Path request = Files.write(
                    folder.resolve("request"),
                    CertificationJson.mapper()
                            .writeValueAsBytes(new ScreeningRequest(subject("hang"), ScreeningOptions.none())));
            Process caller = new ProcessBuilder(
                            JAVA_HOME.resolve("bin/java").toString(),
                            "-cp",
                            CLASS_PATH,
                            TroubledWorker.Caller.class.getName(),
                            workers.toString(),
                            request.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
                ProcessHandle worker =
                        ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
                caller.destroyForcibly().waitFor();
                worker.onExit().get(20, TimeUnit.SECONDS);
            }
            new WorkerFolders(workers).sweep();
        }

        @Test
        void ends_by_the_end_of_its_input_where_the_system_does_not_kill_it() throws Exception {
            byte[] request = CertificationJson.mapper()
                    .writeValueAsBytes(new ScreeningRequest(subject("hang"), ScreeningOptions.none()));
            Process worker = new ProcessBuilder(
                            JAVA_HOME.resolve("bin/java").toString(),
                            "-Djava.io.tmpdir=" + folder,
                            "-cp",
                            CLASS_PATH,
                            TroubledWorker.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            DataOutputStream out = new DataOutputStream(worker.getOutputStream());
            Frames.write(out, Frames.REQUEST, request);
            assertThat(worker.waitFor(3, TimeUnit.SECONDS)).isFalse();
            out.close();
            assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.exitValue()).isZero();
        }

        @Test
        void is_ended_also_when_its_screener_closed_while_it_worked() throws Exception {
            try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
                Screener screener = screener(LIMITS, 200);
                Future<ScreeningReport> running = threads.submit(() -> screener.screen(subject("hang")));
                for (int i = 0; i < 100 && children().size() == before.size(); i++) {
                    Thread.sleep(50);
                }
                screener.close();
                assertThat(catchThrowableOfType(Exception.class, running::get).getCause())
                        .isInstanceOf(WorkerBroke.class);
            }
        }
    }

    @Nested
    class AScreeningThatComesToGrief {

        /** Long enough for a whole screening on a busy machine; a hang lasts as long. */
        private static final WorkerLimits SHORT = new WorkerLimits(192, Duration.ofSeconds(20), 1024 * 1024);

        /** What goes wrong, and what the report says of it. */
        private static final Map<String, String> TROUBLES = Map.of(
                "hang", "it gave no answer within 20 seconds",
                "memory", "it needed more than the 192 MB of memory that it may use",
                "halt", "it ended before it had answered",
                "stack", "a file is nested deeper than it can follow",
                "output", "its answer is longer than the 1048576 bytes that are allowed");

        @Test
        void ends_as_an_error_and_the_next_one_is_served_by_a_process_that_waited() throws Exception {
            try (Screener screener = screener(SHORT, 200)) {
                screener.standBy();
                servedBy(screener);
                for (Map.Entry<String, String> trouble : TROUBLES.entrySet()) {
                    Set<Long> waiting = waiting(2);

                    Subject bad = subject(trouble.getKey());
                    WorkerBroke broke = catchThrowableOfType(WorkerBroke.class, () -> screener.screen(bad));
                    assertThat(broke).as(trouble.getKey()).hasMessageContaining(trouble.getValue());
                    assertThat(screener.breakdown(bad, broke).executions())
                            .as(trouble.getKey())
                            .isNotEmpty()
                            .allSatisfy(execution -> {
                                assertThat(execution.outcome()).isEqualTo(OutcomeKind.ERROR);
                                assertThat(execution.note()).contains(trouble.getValue());
                            });

                    // Nobody waits for a process to start: that would be the second that the next vendor loses.
                    assertThat(waiting).as(trouble.getKey()).contains(servedBy(screener));
                }
            }
        }

        /** The process that answers a sound subject. */
        private long servedBy(Screener screener) throws Exception {
            screener.screen(subject("witness"));
            Path note = workers.resolve(TroubledWorker.WITNESS);
            long worker = Long.parseLong(Files.readString(note));
            Files.delete(note);
            return worker;
        }

        private Set<Long> waiting(int count) throws InterruptedException {
            for (int i = 0; i < 400 && workersNow().size() < count; i++) {
                Thread.sleep(50);
            }
            assertThat(workersNow()).hasSize(count);
            return workersNow();
        }

        private Set<Long> workersNow() {
            return children().stream()
                    .filter(child -> !before.contains(child))
                    .map(ProcessHandle::pid)
                    .collect(Collectors.toSet());
        }
    }

    @Nested
    class ManyScreenings {

        private static final int ANSWERS = 50;
        private static final int JOBS = 2 * ANSWERS + ANSWERS / 2;

        @Test
        void recycle_workers_and_leak_no_descriptor_here_or_there() throws Exception {
            Subject whole = subject("1.2.0");
            Subject small = Subjects.android()
                    .artifact(whole.artifact().orElseThrow().path())
                    .build();
            Set<Long> seen = new HashSet<>();
            try (Screener screener = screener(PATIENT, ANSWERS)) {
                int here = 0;
                int there = 0;
                for (int i = 0; i < JOBS; i++) {
                    screener.screen(i % 20 == 0 ? whole : small);
                    worker().ifPresent(worker -> seen.add(worker.pid()));
                    if (i == 20) {
                        here = descriptors(ProcessHandle.current().pid());
                        there = descriptors(worker().orElseThrow().pid());
                    }
                }
                assertThat(seen).as("each for its answers").hasSize(3);
                assertThat(descriptors(ProcessHandle.current().pid())).isLessThanOrEqualTo(here + 3);
                assertThat(descriptors(worker().orElseThrow().pid())).isLessThanOrEqualTo(there + 3);
            }
        }

        @Test
        void run_two_at_a_time() throws Exception {
            Subject together = subject("together");
            try (Screener screener = screener(PATIENT, 200);
                    ExecutorService threads = Executors.newFixedThreadPool(4)) {
                List<Future<ScreeningReport>> both = Stream.generate(
                                () -> threads.submit(() -> screener.screen(together)))
                        .limit(2)
                        .toList();
                for (Future<ScreeningReport> report : both) {
                    assertThat(report.get().artifact()).isPresent();
                }
            }
        }

        private Optional<ProcessHandle> worker() {
            return children().stream().filter(child -> !before.contains(child)).findFirst();
        }

        private static int descriptors(long process) throws IOException {
            try (Stream<Path> open = Files.list(Path.of("/proc/" + process + "/fd"))) {
                return (int) open.count();
            }
        }
    }

    @Nested
    class AWorker {

        @Test
        void has_none_of_the_descriptors_of_its_caller() throws Exception {
            Path file = Files.createFile(folder.resolve("open-here"));
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    FileChannel channel = FileChannel.open(file);
                    Screener screener = screener(PATIENT, 200)) {
                assertThat(socket.isBound() && channel.isOpen()).isTrue();
                screener.screen(subject("1.2.0"));
                ProcessHandle worker = children().stream()
                        .filter(child -> !before.contains(child))
                        .findFirst()
                        .orElseThrow();
                try (Stream<Path> open = Files.list(Path.of("/proc/" + worker.pid() + "/fd"))) {
                    assertThat(open.map(this::target))
                            .noneMatch(target -> target.startsWith("socket:") || target.contains("open-here"));
                }
            }
        }

        private String target(Path descriptor) {
            try {
                return Files.readSymbolicLink(descriptor).toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
