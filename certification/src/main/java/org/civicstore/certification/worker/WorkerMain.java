package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.finding.ScreeningReport;

/**
 * The child process: answers requests from standard input on standard output, one after the other, until its input ends. It
 * opens vendor files and may therefore die at any time.
 */
public final class WorkerMain {

    private static final long MAX_REQUEST = 8L * 1024 * 1024;

    private WorkerMain() {}

    public static void main(String[] args) throws IOException, Frames.ProtocolBroken {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // Libraries that print must not get between the frames.
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(System.in);
        JsonMapper json = CertificationJson.mapper();
        Examination examination = new Examination();
        Path tempDir = Path.of(System.getProperty("java.io.tmpdir"));
        boolean sound = true;
        while (sound) {
            int type = in.read();
            if (type < 0) {
                break;
            }
            byte[] frame = Frames.read(in, (byte) type, Frames.REQUEST, MAX_REQUEST);
            ScreeningRequest request = json.readValue(frame, ScreeningRequest.class);
            String digest = InputDigest.read(frame, request.subject());
            ScreeningReport report = examination.examine(request.subject(), request.options(), tempDir);
            // Through a string: half a surrogate pair, which vendors' texts may hold, becomes "?" here; databases
            // refuse it.
            byte[] content = json.writeValueAsString(report).getBytes(StandardCharsets.UTF_8);
            Frames.write(out, Frames.REPORT, content);
            Frames.write(out, Frames.END, digest.getBytes(StandardCharsets.US_ASCII));
            // After a breakdown something may still run or lie about; the next subject gets a fresh process.
            sound = report.executions().stream().noneMatch(e -> e.outcome() == OutcomeKind.ERROR);
        }
        // A check that did not stop in time must not keep the process.
        System.exit(0);
    }
}
