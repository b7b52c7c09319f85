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
}
