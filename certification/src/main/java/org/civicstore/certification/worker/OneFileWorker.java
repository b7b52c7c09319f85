package org.civicstore.certification.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The life of a child process whose requests are about one file each: it answers until its input ends, or a file ends it. */
final class OneFileWorker {
    private OneFileWorker() {}

    /** What is done with a file. */
    interface Task {
        /** The file that a request is about. */
        Path file(byte[] request) throws IOException;

        byte[] answer(byte[] request, Path file) throws IOException;
    }

    /** @param task made only when nothing that it loads can print between the frames */
    static void run(Supplier<Task> task) {
        int code = 0;
        try {
            answer(task);
        } catch (StackOverflowError e) {
            code = WorkerExit.NESTED_TOO_DEEP;
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            code = WorkerExit.UNEXPECTED;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void answer(Supplier<Task> made) throws Exception {
        DataOutputStream out = AnswerStream.take();
        Requests requests = Requests.from(new DataInputStream(System.in));
        Task task = made.get();
        while (true) {
            byte[] frame = requests.next();
            Path file = task.file(frame);
            String digest = InputDigest.read(frame, file);
            byte[] answer = task.answer(frame, file);
            Frames.write(out, Frames.REPORT, answer);
            Frames.write(out, Frames.END, digest.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
