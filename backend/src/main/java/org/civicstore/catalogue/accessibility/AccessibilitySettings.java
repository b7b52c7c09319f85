package org.civicstore.catalogue.accessibility;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for the accessibility of this store.
 *
 * @param body name of the public body that runs it
 * @param law the national law that the statement refers to; the directive when absent
 * @param contactEmail where people tell what they cannot use
 * @param enforcementBody who supervises the law, for people who are not answered well
 * @param enforcementAddress page of that body, by https
 * @param assessedBy name of who assessed the store, beside the tests
 * @param assessedOn the day of that assessment
 */
@Context
@ConfigurationProperties("civicstore.accessibility")
public record AccessibilitySettings(
        @Nullable String body,
        @Nullable String law,
        @Nullable String contactEmail,
        @Nullable String enforcementBody,
        @Nullable URI enforcementAddress,
        @Nullable String assessedBy,
        @Nullable LocalDate assessedOn) {

    /** @throws IllegalArgumentException when the page of the supervising body is not reached by https */
    public AccessibilitySettings {
        if (enforcementAddress != null
                && !enforcementAddress.toString().isEmpty()
                && !"https".equals(enforcementAddress.getScheme())) {
            throw new IllegalArgumentException(
                    "CIVICSTORE_ACCESSIBILITY_ENFORCEMENT_ADDRESS is " + enforcementAddress + ", but must be by https");
        }
    }

    public Optional<String> named() {
        return given(body);
    }

    public Optional<String> statute() {
        return given(law);
    }

    public Optional<String> contact() {
        return given(contactEmail);
    }

    public Optional<String> supervisor() {
        return given(enforcementBody);
    }

    public Optional<String> supervisorPage() {
        return Optional.ofNullable(enforcementAddress).map(URI::toASCIIString).filter(page -> !page.isEmpty());
    }

    public Optional<String> assessor() {
        return given(assessedBy);
    }

    public Optional<LocalDate> assessment() {
        return Optional.ofNullable(assessedOn);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isBlank());
    }
}
