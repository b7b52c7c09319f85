package org.civicstore.submission.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Request and response records of the vendor's part. */
final class TestAccessBodies {
    private TestAccessBodies() {}

    /**
     * The vendor's access; never printed.
     *
     * @param lastDay on which it may be shown
     */
    @Introspected
    record TestAccessRequest(
            @Nullable String address,
            @Nullable List<PersonaRequest> personas,
            @Nullable String notes,
            @Nullable LocalDate lastDay) {

        TestAccess access() {
            return new TestAccess(
                    text(address),
                    Objects.requireNonNullElse(personas, List.<PersonaRequest>of()).stream()
                            .map(one -> new TestAccess.Persona(
                                    text(one.role()),
                                    text(one.userName()),
                                    Objects.requireNonNullElse(one.password(), "")))
                            .toList(),
                    text(notes));
        }

        private static String text(@Nullable String given) {
            return Objects.requireNonNullElse(given, "").strip();
        }

        @Override
        public String toString() {
            return "TestAccessRequest[…]";
        }
    }

    /** @param role who that is */
    @Introspected
    record PersonaRequest(
            @Nullable String role,
            @Nullable String userName,
            @Nullable String password) {
        @Override
        public String toString() {
            return "PersonaRequest[…]";
        }
    }

    /**
     * What the vendor sees of it: that it is there, and when it was shown.
     *
     * @param reveals the latest first; certifiers are not named to vendors
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TestAccessBody(Optional<GivenBody> given, List<Instant> reveals) {}

    /** @param silentSince since when the address does not answer */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record GivenBody(
            int personas,
            LocalDate lastDay,
            Instant givenAt,
            Optional<Instant> checkedAt,
            Optional<Instant> silentSince) {}
}
