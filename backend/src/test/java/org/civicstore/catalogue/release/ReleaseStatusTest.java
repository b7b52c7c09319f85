package org.civicstore.catalogue.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleaseStatusTest {

    @Test
    void every_state_answers_every_action_as_in_the_table() {
        Map<String, String> moves = new TreeMap<>();
        for (ReleaseStatus from : ReleaseStatus.values()) {
            moves.put(
                    from.name(),
                    Arrays.stream(ReleaseAction.values())
                            .map(action -> action + "=" + name(from.after(action)))
                            .collect(Collectors.joining(" ")));
        }

        assertThat(moves)
                .containsOnly(
                        Map.entry(
                                "PUBLISHED",
                                "PUBLISH=- RETIRE=RETIRED WITHDRAW=WITHDRAWN QUARANTINE=QUARANTINED RESTORE=-"),
                        Map.entry(
                                "QUARANTINED",
                                "PUBLISH=- RETIRE=RETIRED WITHDRAW=WITHDRAWN QUARANTINE=- RESTORE=PUBLISHED"),
                        Map.entry("RETIRED", "PUBLISH=- RETIRE=- WITHDRAW=WITHDRAWN QUARANTINE=- RESTORE=-"),
                        Map.entry("WITHDRAWN", "PUBLISH=- RETIRE=- WITHDRAW=- QUARANTINE=- RESTORE=-"));
    }

    private static String name(Optional<ReleaseStatus> status) {
        return status.map(ReleaseStatus::name).orElse("-");
    }
}
