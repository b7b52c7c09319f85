package org.civicstore.shared.job;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.civicstore.shared.access.Actor;

/** Jobs that were given up, for operators. */
@Controller("/api/v1/jobs")
@Secured("ROLE_OPERATOR")
@Tag(name = "jobs")
class JobController {
    private final JobQueries jobs;
    private final JobService service;

    JobController(JobQueries jobs, JobService service) {
        this.jobs = jobs;
        this.service = service;
    }

    /** @param items the latest first */
    record GivenUpJobs(List<GivenUpJob> items) {}

    @Get
    @Operation(summary = "Jobs that were tried as often as they may be and stand still")
    GivenUpJobs givenUp() {
        return new GivenUpJobs(jobs.givenUp());
    }

    @Post("/{name}/instances/{instance}/retry")
    @Operation(summary = "Try a job again that was given up")
    GivenUpJobs retry(Actor actor, @Size(max = 100) String name, @Size(max = 100) String instance) {
        service.retry(actor, name, instance);
        return givenUp();
    }
}
