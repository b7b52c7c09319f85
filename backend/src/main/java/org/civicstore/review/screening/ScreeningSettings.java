package org.civicstore.review.screening;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.civicstore.certification.worker.ScreeningOptions;
import org.civicstore.certification.worker.WorkerLimits;
import org.jspecify.annotations.Nullable;

/**
 * What one screening may use.
 *
 * @param heapMegabytes of the child process
 * @param timeout of one screening
 * @param outputMegabytes of the report
 * @param classPath what the child process may load; none: all that the server may
 * @param fetch whether the pages that a submission names may be fetched; without it checks of them are skipped and say so
 * @param osvIndex file with known vulnerabilities, made by {@code civicstore osv import}; without it that check is skipped
 * @param clamdHost where the malware scanner listens; without it that check is skipped and says so
 */
@ConfigurationProperties("civicstore.screening")
record ScreeningSettings(
        @Bindable(defaultValue = "192") @Min(64) @Max(4096) int heapMegabytes,
        @Bindable(defaultValue = "5m") Duration timeout,
        @Bindable(defaultValue = "16") @Min(1) @Max(256) int outputMegabytes,
        @Nullable String classPath,
        @Bindable(defaultValue = "false") boolean fetch,
        @Nullable String osvIndex,
        @Nullable String clamdHost,
        @Bindable(defaultValue = "3310") @Min(1) @Max(65535) int clamdPort) {

    WorkerLimits limits() {
        return new WorkerLimits(heapMegabytes, timeout, outputMegabytes * 1024L * 1024);
    }

    ScreeningOptions options(CheckSettings checks) {
        Optional<ScreeningOptions.HostPort> clamd = Optional.ofNullable(clamdHost)
                .filter(host -> !host.isBlank())
                .map(host -> new ScreeningOptions.HostPort(host, clamdPort));
        return new ScreeningOptions(
                clamd,
                Optional.ofNullable(osvIndex).filter(file -> !file.isBlank()).map(file -> Path.of(file)
                        .toAbsolutePath()),
                checks.among(CheckMode.OFF),
                checks.timeoutSeconds());
    }
}
