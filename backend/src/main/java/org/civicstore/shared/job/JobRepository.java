package org.civicstore.shared.job;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.civicstore.shared.persistence.Times;
import org.civicstore.shared.persistence.Tx;

/** Writes planned jobs into the table that the scheduler reads. */
@Singleton
class JobRepository {

    void plan(Tx tx, String name, String instance, byte[] payload, Instant at) {
        tx.sql().execute("""
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            values (?, ?, ?, ?, false, 1)
            on duplicate key update
              task_data = values(task_data),
              execution_time = least(execution_time, values(execution_time))
            """, name, instance, payload, Times.utc(at));
    }

    /** @return whether there was such a job and it had been given up */
    boolean retry(Tx tx, String name, String instance, Instant at) {
        return tx.sql().execute("""
            update scheduled_tasks
            set execution_time = ?, consecutive_failures = 0, version = version + 1
            where task_name = ? and task_instance = ? and picked = false and execution_time >= '9999-01-01'
            """, Times.utc(at), name, instance) > 0;
    }
}
