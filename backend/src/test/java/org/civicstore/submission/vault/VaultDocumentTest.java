package org.civicstore.submission.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;
import org.civicstore.shared.storage.Digest;
import org.civicstore.submission.StoredFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaultDocumentTest {
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-03-31");

    @ParameterizedTest
    @CsvSource({
        "2027-01-30T23:59:59Z,",
        "2027-01-31T00:00:00Z,60",
        "2027-03-01T23:59:59Z,60",
        "2027-03-02T00:00:00Z,30",
        "2027-03-25T00:00:00Z,7",
        "2027-03-31T23:59:59Z,7",
        "2027-04-01T00:00:00Z,"
    })
    void is_reminded_of_by_the_latest_day_that_has_come(Instant now, Integer days) {
        assertThat(kept("2026-11-27T12:00:00Z").reminderAt(now)).isEqualTo(Optional.ofNullable(days));
    }

    @Test
    void is_not_reminded_of_by_a_day_that_had_come_when_its_end_was_written_down() {
        VaultDocument late = kept("2027-03-10T12:00:00Z");

        assertThat(late.reminderAt(Instant.parse("2027-03-11T00:00:00Z"))).isEmpty();
        assertThat(late.reminderAt(Instant.parse("2027-03-25T00:00:00Z"))).contains(7);
    }

    @Test
    void counts_until_its_last_day_is_over() {
        VaultDocument document = kept("2026-11-27T12:00:00Z");

        assertThat(document.expiredAt(Instant.parse("2027-03-31T23:59:59Z"))).isFalse();
        assertThat(document.expiredAt(Instant.parse("2027-04-01T00:00:00Z"))).isTrue();
    }

    private static VaultDocument kept(String at) {
        UUID id = UUID.fromString("00000000-0000-7000-8000-000000000001");
        return new VaultDocument(
                id,
                new OrganisationId(id),
                new VaultDetails(
                        "security-report", "Test", "Laboratory", "All apps", Optional.empty(), Optional.of(LAST_DAY)),
                new StoredFile("test.pdf", "application/pdf", Digest.of(new byte[32]), 1),
                new AccountId(id),
                Instant.parse(at));
    }
}
