package org.civicstore.shared.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs the planned work once the server takes requests, and lets running work end when it stops. */
@Context
@Requires(property = "civicstore.jobs.enabled", notEquals = "false")
class JobRunner implements ApplicationEventListener<ServerStartupEvent> {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int THREADS = 4;

    private final Scheduler scheduler;

    JobRunner(DataSource dataSource, List<JobHandler<?>> handlers, List<RecurringJob> recurring, ObjectMapper json) {
        List<Task<?>> tasks = new ArrayList<>();
        handlers.forEach(handler -> tasks.add(task(handler)));
        List<RecurringTask<Void>> returning =
                recurring.stream().map(JobRunner::task).toList();
        SchedulerBuilder builder = Scheduler.create(dataSource, tasks)
                .startTasks(returning)
                .threads(THREADS)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .serializer(new JsonPayload(json))
                .alwaysPersistTimestampInUTC();
        this.scheduler = builder.build();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    private static <P> Task<P> task(JobHandler<P> handler) {
        return Tasks.oneTime(handler.name(), handler.payload())
                .onFailure(FailureHandler.<P>maxRetries(handler.attempts())
                        .withBackoff(FIRST_PAUSE)
                        .then((complete, operations) -> operations.reschedule(complete, Jobs.GIVEN_UP)))
                .execute((instance, context) -> handler.run(instance.getData()));
    }

    private static RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> job.run());
    }

    private record JsonPayload(ObjectMapper json) implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            try {
                return json.writeValueAsBytes(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            try {
                return json.readValue(data, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
