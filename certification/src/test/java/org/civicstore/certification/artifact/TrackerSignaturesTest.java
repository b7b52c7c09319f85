package org.civicstore.certification.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackerSignaturesTest {

    @Test
    void the_list_has_a_date_and_no_name_twice() {
        TrackerSignatures list = TrackerSignatures.standard();
        assertThat(list.date()).isAfter("2026-01-01");
        assertThat(list.libraries()).extracting(TrackerSignatures.Library::name).doesNotHaveDuplicates();
        assertThat(list.libraries()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "Lcom/mixpanel/android/A;, Mixpanel",
        "Lcom/mixpanel/android/mpmetrics/B$1;, Mixpanel",
        "Lcom/google/android/gms/ads/AdView;, Google AdMob",
        "Lcom/google/android/gms/adsomething/AdView;,",
        "Lcom/mixpanel/A;,",
        "LA;,",
    })
    void a_class_belongs_to_the_library_whose_whole_package_it_is_in(String descriptor, String library) {
        assertThat(TrackerSignatures.standard()
                        .of(descriptor)
                        .map(TrackerSignatures.Library::name)
                        .orElse(null))
                .isEqualTo(library);
    }

    @ParameterizedTest
    @CsvSource({
        "One;analytics;com.one, must say \"# Date",
        "# Date: yesterday|One;analytics;com.one, 'line 1: \"yesterday\" is no date'",
        "# Date: 2026-01-01|One;com.one, line 2: must be name",
        "# Date: 2026-01-01|One;analytics;com/one, is no name of a package",
        "# Date: 2026-01-01|One;analytics;com.one|Two;analytics;com.one, line 3: \"com.one\" stands there twice",
    })
    void a_broken_list_is_refused_with_the_line(String lines, String message) {
        assertThatThrownBy(() -> TrackerSignatures.read(
                        "list", List.of(lines.replace(';', '\t').split("\\|"))))
                .hasMessageContaining(message);
    }
}
