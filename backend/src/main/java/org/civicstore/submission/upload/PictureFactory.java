package org.civicstore.submission.upload;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.civicstore.certification.worker.Pictures;
import org.civicstore.certification.worker.WorkerLimits;
import org.jspecify.annotations.Nullable;

/** Makes what draws pictures: child processes on the same class path as those of the screening. */
@Factory
class PictureFactory {
    /** Sixteen million dots, decoded, on white and halved, take 150 MB. */
    private static final WorkerLimits LIMITS = new WorkerLimits(288, Duration.ofSeconds(40), 24L << 20);

    @Singleton
    @Bean(preDestroy = "close")
    Pictures pictures(@Property(name = "civicstore.screening.class-path") @Nullable String classPath) {
        return Pictures.inChildProcess(
                LIMITS,
                Path.of(System.getProperty("java.home")),
                Objects.requireNonNullElseGet(classPath, () -> System.getProperty("java.class.path")));
    }
}
