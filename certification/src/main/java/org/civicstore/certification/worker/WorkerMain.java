package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.finding.ScreeningReport;

/**
 * The child process: answers requests from standard input on standard output, one after the other. It opens vendor
 * files and may therefore die at any time; it ends itself when its input ends, since then its caller is gone.
 */
public final class WorkerMain {

    private WorkerMain() {}

    /** What a request is answered by. */
    interface Examiner {
        ScreeningReport examine(Subject subject, ScreeningOptions options, Path tempDir) throws IOException;
    }

    public static void main(String[] args) {
        run(() -> new Examination()::examine);
    }

    /**
     * Ends the process with a code of {@link WorkerExit}, and whatever still runs in it.
     *
     * @param examiner made only when nothing that it loads can print between the frames
     */
    static void run(Supplier<Examiner> examiner) {
        int code = 0;
        try {
            answer(examiner);
        } catch (StackOverflowError e) {
            code = WorkerExit.NESTED_TOO_DEEP;
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            code = WorkerExit.UNEXPECTED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void answer(Supplier<Examiner> made) throws Exception {
        DataOutputStream out = AnswerStream.take();
        Examiner examiner = made.get();
        Requests requests = Requests.from(new DataInputStream(System.in));
        JsonMapper json = CertificationJson.mapper();
        Path tempDir = Path.of(System.getProperty("java.io.tmpdir"));
        if (!requests.begun()) {
            WarmUp.in(tempDir, json);
        }
        boolean sound = true;
        while (sound) {
            byte[] frame = requests.next();
            ScreeningRequest request = json.readValue(frame, ScreeningRequest.class);
            // Beside the examination: reading a large package once more takes a third of the time of its checks.
            FutureTask<String> digest = new FutureTask<>(() -> InputDigest.read(frame, request.subject()));
            Thread.ofPlatform().daemon().name("digest").start(digest);
            ScreeningReport report = examiner.examine(request.subject(), request.options(), tempDir);
            // After a breakdown something may still run or lie about; the next subject gets a fresh process.
            sound = report.executions().stream().noneMatch(e -> e.outcome() == OutcomeKind.ERROR);
            answer(out, json, report, digest.get());
        }
    }

    private static void answer(DataOutputStream out, JsonMapper json, ScreeningReport report, String digest)
            throws IOException {
        // Through a string: half a surrogate pair, which vendors' texts may hold, becomes "?" here; databases
        // refuse it.
        Frames.write(out, Frames.REPORT, json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8));
        Frames.write(out, Frames.END, digest.getBytes(StandardCharsets.US_ASCII));
    }
}
