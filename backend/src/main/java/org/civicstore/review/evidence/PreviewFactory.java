package org.civicstore.review.evidence;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.civicstore.certification.worker.Previews;
import org.civicstore.certification.worker.WorkerLimits;
import org.jspecify.annotations.Nullable;

/** Makes what shows files: child processes on the same class path as those of the screening. */
@Factory
class PreviewFactory {
    private static final WorkerLimits LIMITS = new WorkerLimits(288, Duration.ofSeconds(30), 24L << 20);

    @Singleton
    @Bean(preDestroy = "close")
    Previews previews(@Property(name = "civicstore.screening.class-path") @Nullable String classPath) {
        return Previews.inChildProcess(
                LIMITS,
                Path.of(System.getProperty("java.home")),
                Objects.requireNonNullElseGet(classPath, () -> System.getProperty("java.class.path")));
    }
}
