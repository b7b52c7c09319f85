package org.civicstore.review.screening;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Objects;
import org.civicstore.certification.worker.Screener;

/** Makes the screener: child processes on a class path of their own, or on that of the server. */
@Factory
class ScreenerFactory {

    @Singleton
    @Bean(preDestroy = "close")
    Screener screener(ScreeningSettings settings, CheckSettings checks) {
        return Screener.inChildProcess(
                settings.limits(),
                Path.of(System.getProperty("java.home")),
                Objects.requireNonNullElseGet(settings.classPath(), () -> System.getProperty("java.class.path")),
                settings.options(checks));
    }
}
