package org.civicstore.certification.worker;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.concurrent.SynchronousQueue;

/**
 * The requests that stand on a worker's input. A thread of its own waits there all the time: the end of the input is the
 * caller's death, and ends the process also in the middle of an examination that would never end.
 */
final class Requests {

    /** With the names and addresses of a hundred thousand listings that the subject must not pose as. */
    private static final long MAX_REQUEST = 32L * 1024 * 1024;

    private final SynchronousQueue<byte[]> waiting = new SynchronousQueue<>();

    private volatile boolean arrived;

    private Requests() {}

    static Requests from(DataInputStream in) {
        Requests requests = new Requests();
        Thread.ofPlatform().daemon().name("requests").start(() -> requests.receive(in));
        return requests;
    }

    /** Whether a first one has come. */
    boolean begun() {
        return arrived;
    }

    byte[] next() throws InterruptedException {
        return waiting.take();
    }

    private void receive(DataInputStream in) {
        int code = 0;
        try {
            for (int type = in.read(); type >= 0; type = in.read()) {
                arrived = true;
                waiting.put(Frames.read(in, (byte) type, Frames.REQUEST, MAX_REQUEST));
            }
        } catch (IOException | Frames.ProtocolBroken | InterruptedException e) {
            code = WorkerExit.UNEXPECTED;
        }
        Runtime.getRuntime().halt(code);
    }
}
