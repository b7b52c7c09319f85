package org.civicstore.certification.specimens;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.civicstore.certification.worker.AnswerStream;

/** Workers that misbehave, each a program of its own. They know the protocol only as far as their misdeed needs it. */
public final class RogueWorker {

    private static final String EMPTY_REPORT =
            "{\"engineVersion\":\"1\",\"editionId\":\"2026-1\",\"executions\":[],\"documents\":[]}";

    private RogueWorker() {}

    private static void request() throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        in.readByte();
        in.readNBytes(in.readInt());
    }

    private static void frame(char type, String content) throws IOException {
        DataOutputStream out = AnswerStream.take();
        out.writeByte(type);
        out.writeInt(content.length());
        out.write(content.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void forEver() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** Ends without a word, and with code 0 as if all were well. */
    public static final class Leaves {
        private Leaves() {}

        public static void main(String[] args) throws IOException {
            request();
        }
    }

    /** Reports, and ends before the end frame. */
    public static final class DropsTheEnd {
        private DropsTheEnd() {}

        public static void main(String[] args) throws IOException {
            request();
            frame('R', EMPTY_REPORT);
        }
    }

    /** Ends properly, about some other input. */
    public static final class AnswersSomethingElse {
        private AnswersSomethingElse() {}

        public static void main(String[] args) throws IOException {
            request();
            frame('R', EMPTY_REPORT);
            frame('E', "0".repeat(64));
        }
    }

    /** Writes text where a frame is due. */
    public static final class Babbles {
        private Babbles() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            request();
            DataOutputStream out = AnswerStream.take();
            out.write("PASS PASS PASS everything is fine\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            forEver();
        }
    }

    /** Announces a report of two gigabytes. */
    public static final class Floods {
        private Floods() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            request();
            DataOutputStream out = AnswerStream.take();
            out.writeByte('R');
            out.writeInt(Integer.MAX_VALUE);
            out.flush();
            forEver();
        }
    }

    /** Says nothing, for ever. */
    public static final class Hangs {
        private Hangs() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            request();
            forEver();
        }
    }

    /** Starts a child of its own, whose id it writes to its error stream, and babbles. */
    public static final class BabblesWithAChild {
        private BabblesWithAChild() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            Process child = new ProcessBuilder("/bin/sleep", "600").start();
            System.err.println("child " + child.pid() + ".");
            Babbles.main(args);
        }
    }

    /** Writes its environment to its error stream and fails. */
    public static final class ShowsItsEnvironment {
        private ShowsItsEnvironment() {}

        public static void main(String[] args) throws IOException {
            request();
            System.err.println("environment " + System.getenv().keySet());
            System.exit(3);
        }
    }
}
