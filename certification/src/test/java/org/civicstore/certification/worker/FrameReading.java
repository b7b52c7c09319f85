package org.civicstore.certification.worker;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.finding.ScreeningReport;

/** Opens the reading of a worker's answer to the fuzzer. */
public final class FrameReading {

    private static final JsonMapper JSON = CertificationJson.mapper();

    private FrameReading() {}

    /** Reads two frames and, whatever the second is, the report in the first. */
    public static void answer(byte[] bytes) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            byte[] report = Frames.read(in, Frames.REPORT, 1024 * 1024);
            JSON.readValue(report, ScreeningReport.class);
            Frames.read(in, Frames.END, 64);
        } catch (IOException | Frames.ProtocolBroken declared) {
            return;
        }
    }
}
