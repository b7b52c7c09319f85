package org.civicstore.certification.worker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The workers that wait for work. A cold start costs more than most screenings, so those that answered soundly are kept, and
 * one more may stand by for the moment at which another breaks.
 */
final class WorkerPool implements AutoCloseable {

    private final WorkerLauncher launcher;
    private final int kept;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private boolean standBy;
    private boolean starting;
    private boolean closed;

    /** @param kept how many idle workers are kept at most */
    WorkerPool(WorkerLauncher launcher, int kept) {
        this.launcher = launcher;
        this.kept = kept;
    }

    /** From now on one worker stands by, whatever the others do. Returns at once; the worker starts in the background. */
    synchronized void standBy() {
        standBy = true;
        replenish();
    }

    /** One that waits, or a new one. */
    WorkerProcess take() throws WorkerBroke {
        List<WorkerProcess> dead = new ArrayList<>();
        WorkerProcess found = poll(dead);
        dead.forEach(WorkerProcess::close);
        return found == null ? launcher.launch() : found;
    }

    private synchronized @Nullable WorkerProcess poll(List<WorkerProcess> dead) {
        WorkerProcess found = null;
        while (found == null && !idle.isEmpty()) {
            WorkerProcess worker = idle.pop();
            if (worker.alive()) {
                found = worker;
            } else {
                dead.add(worker);
            }
        }
        replenish();
        return found;
    }

    /** @param reusable whether it may answer again; else it ends */
    void giveBack(WorkerProcess worker, boolean reusable) {
        if (!reusable || !keep(worker)) {
            worker.close();
        }
    }

    private synchronized boolean keep(WorkerProcess worker) {
        boolean room = !closed && worker.alive() && idle.size() < kept;
        if (room) {
            idle.push(worker);
        }
        return room;
    }

    private synchronized void replenish() {
        if (!standBy || starting || closed || !idle.isEmpty()) {
            return;
        }
        starting = true;
        CompletableFuture<WorkerProcess> spare = launcher.launching();
        spare.whenComplete((worker, failure) -> arrived(worker));
    }

    /** One that could not be started is missed by nobody: the next screening starts its own and says why it cannot. */
    private void arrived(@Nullable WorkerProcess worker) {
        synchronized (this) {
            starting = false;
        }
        if (worker != null && !keep(worker)) {
            worker.close();
        }
    }

    @Override
    public void close() {
        List<WorkerProcess> left;
        synchronized (this) {
            closed = true;
            left = List.copyOf(idle);
            idle.clear();
        }
        left.forEach(WorkerProcess::close);
        launcher.close();
    }
}
