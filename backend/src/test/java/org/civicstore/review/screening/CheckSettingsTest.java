package org.civicstore.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckSettingsTest {

    @Test
    void every_check_is_enforced_unless_told_otherwise() {
        CheckSettings settings = new CheckSettings(Map.of());

        assertThat(settings.checks()).isNotEmpty().allSatisfy(check -> assertThat(settings.mode(check))
                .isEqualTo(CheckMode.ENFORCE));
        assertThat(settings.among(CheckMode.OFF)).isEmpty();
        assertThat(settings.timeoutSeconds()).isEmpty();
    }

    @Test
    void reads_modes_and_timeouts_by_the_id_of_the_check_from_the_configuration() {
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .propertySources(PropertySource.of(
                        "test",
                        Map.of(
                                "civicstore.checks.release.growth.mode", "observe",
                                "civicstore.checks.link.security-contact.mode", "off",
                                "civicstore.checks.malware.timeout-seconds", 20)))
                .build()) {
            Environment environment = context.getEnvironment().start();

            CheckSettings settings = new CheckSettings(environment);

            assertThat(settings.among(CheckMode.OBSERVE)).isEqualTo(Set.of("release.growth"));
            assertThat(settings.among(CheckMode.OFF)).isEqualTo(Set.of("link.security-contact"));
            assertThat(settings.timeoutSeconds()).isEqualTo(Map.of("malware", 20));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "release.grwth.mode,      observe, names no check and setting",
        "release.growth.enforced, true,    names no check and setting",
        "release.growth.mode,     perhaps, 'must be enforce, observe or off, not perhaps'",
        "malware.timeout-seconds, 0,       'must be 1 to 3600, not 0'",
        "malware.timeout-seconds, soon,    'must be 1 to 3600, not soon'",
    })
    void refuses_what_does_not_exist_at_the_start_in_one_line(String key, String value, String why) {
        assertThatThrownBy(() -> new CheckSettings(Map.of(key, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("civicstore.checks." + key)
                .hasMessageContaining(why)
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("\n"));
    }
}
