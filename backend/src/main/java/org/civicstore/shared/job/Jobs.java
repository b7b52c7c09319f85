package org.civicstore.shared.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.civicstore.shared.persistence.Tx;

/** Plans work inside the transaction that needs it: a rolled-back transaction leaves no job behind. */
@Singleton
public class Jobs {
    /** The time at which jobs stand that were given up: they stay in the table, for the operators to see and retry. */
    public static final Instant GIVEN_UP = Instant.parse("9999-01-01T00:00:00Z");

    private final JobRepository jobs;
    private final ObjectMapper json;

    Jobs(JobRepository jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /**
     * Plans one run.
     *
     * @param instance makes the job unique among its kind; a job that is already planned under it is moved to the
     *     earlier time and takes the new payload
     */
    public <P> void plan(Tx tx, JobHandler<P> handler, String instance, P payload, Instant at) {
        jobs.plan(tx, handler.name(), instance, write(payload), at);
    }

    private byte[] write(Object payload) {
        try {
            return json.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A job's payload must be a record that Jackson can write", e);
        }
    }
}
