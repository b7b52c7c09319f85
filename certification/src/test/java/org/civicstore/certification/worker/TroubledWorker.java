package org.civicstore.certification.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.finding.ScreeningReport;

/** The real worker, except that the version of a subject can tell it to come to grief, at the place where files are read. */
final class TroubledWorker {

    /** The file, beside the folders of the workers, in which a witness leaves the id of its process. */
    static final String WITNESS = "witness";

    private TroubledWorker() {}

    public static void main(String[] args) {
        WorkerMain.run(TroubledWorker::examiner);
    }

    private static WorkerMain.Examiner examiner() {
        Examination real = new Examination();
        return (subject, options, tempDir) -> {
            ScreeningReport report = real.examine(subject, options, tempDir);
            return switch (subject.version()) {
                case "hang" -> hang();
                case "memory" -> memory();
                case "halt" -> halt();
                case "stack" -> stack(report);
                case "output" -> huge(report);
                case "witness" -> witness(report, tempDir.getParent());
                case "together" -> together(report, tempDir.getParent());
                default -> report;
            };
        };
    }

    /** The real worker among libraries that print, before it begins and while it works, by every way there is. */
    static final class Talkative {

        private Talkative() {}

        public static void main(String[] args) throws IOException {
            print();
            WorkerMain.run(() -> {
                Examination real = new Examination();
                return (subject, options, tempDir) -> {
                    print();
                    return real.examine(subject, options, tempDir);
                };
            });
        }

        private static void print() throws IOException {
            System.out.println("a greeting");
            System.out.flush();
            try {
                // As a library does that took the descriptor for itself, and as a program does that is called.
                new FileOutputStream(FileDescriptor.out).write("a remark\n".getBytes(StandardCharsets.US_ASCII));
                new ProcessBuilder("/bin/echo", "a word of a child")
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private static ScreeningReport hang() {
        while (true) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // Deaf to what would end it, as a parser in a loop is.
            }
        }
    }

    private static ScreeningReport memory() {
        List<byte[]> kept = new ArrayList<>();
        while (true) {
            kept.add(new byte[1024 * 1024]);
        }
    }

    private static ScreeningReport halt() {
        Runtime.getRuntime().halt(0);
        throw new IllegalStateException("halt returned");
    }

    private static ScreeningReport stack(ScreeningReport report) {
        return stack(stack(report));
    }

    private static ScreeningReport huge(ScreeningReport report) {
        CheckExecution first = report.executions().getFirst();
        CheckInfo info = Examination.registry(ScreeningOptions.none()).checks().stream()
                .map(check -> check.info())
                .filter(each -> each.id().equals(first.checkId()))
                .findFirst()
                .orElseThrow();
        CheckExecution padded =
                CheckExecution.of(info, new CheckOutcome.Pass("all is well ".repeat(1_000_000)), Duration.ZERO);
        return new ScreeningReport(
                report.engineVersion(), report.editionId(), List.of(padded), report.artifact(), report.documents());
    }

    private static ScreeningReport witness(ScreeningReport report, Path place) throws IOException {
        Files.writeString(
                place.resolve(WITNESS), Long.toString(ProcessHandle.current().pid()));
        return report;
    }

    /** Answers only when two of them are at work at the same moment. */
    private static ScreeningReport together(ScreeningReport report, Path meetingPlace) throws IOException {
        Path here = meetingPlace.resolve("here-" + ProcessHandle.current().pid());
        Files.createFile(here);
        try {
            for (int i = 0; i < 600; i++) {
                if (present(meetingPlace) >= 2) {
                    Thread.sleep(500);
                    return report;
                }
                Thread.sleep(100);
            }
            throw new IOException("nobody else came");
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.delete(here);
        }
    }

    private static long present(Path meetingPlace) throws IOException {
        try (Stream<Path> files = Files.list(meetingPlace)) {
            return files.filter(file -> file.getFileName().toString().startsWith("here-"))
                    .count();
        }
    }

    /** A caller: starts a worker that hangs, says so, and waits to be killed. */
    static final class Caller {

        private Caller() {}

        /** @param args the folder of the workers, and the file that holds the request */
        public static void main(String[] args) throws Exception {
            WorkerLauncher launcher = new WorkerLauncher(
                    WorkerLimits.standard(),
                    Path.of(System.getProperty("java.home")),
                    System.getProperty("java.class.path"),
                    TroubledWorker.class.getName(),
                    Path.of(args[0]));
            WorkerProcess worker = launcher.launch();
            System.out.println(worker.pid());
            worker.ask(Files.readAllBytes(Path.of(args[1])), "never compared");
        }
    }
}
