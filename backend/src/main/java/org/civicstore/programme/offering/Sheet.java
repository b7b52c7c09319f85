package org.civicstore.programme.offering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.OrganisationId;

/**
 * What one listing offers in one programme.
 *
 * @param draft what the vendor is writing; empty when it is what holds
 * @param inForce number of the change that holds; 0 as long as the agency's file decides
 * @param changes how many there were
 * @param effects grows with whatever people can notice
 */
public record Sheet(
        UUID id,
        UUID programme,
        String listing,
        OrganisationId organisation,
        Optional<Draft> draft,
        int inForce,
        int changes,
        int effects,
        int rowVersion) {

    /** A text that need not be right yet. */
    public record Draft(String text, Instant at, AccountId by) {}

    static Sheet begun(UUID id, UUID programme, String listing, OrganisationId organisation) {
        return new Sheet(id, programme, listing, organisation, Optional.empty(), 0, 0, 0, 0);
    }

    Sheet write(Draft text) {
        return new Sheet(
                id, programme, listing, organisation, Optional.of(text), inForce, changes, effects, rowVersion);
    }

    Sheet discard() {
        return new Sheet(id, programme, listing, organisation, Optional.empty(), inForce, changes, effects, rowVersion);
    }

    /** With one change more, which the draft has become. */
    Sheet handIn() {
        return new Sheet(
                id, programme, listing, organisation, Optional.empty(), inForce, changes + 1, effects, rowVersion);
    }

    /** With that change in force. */
    Sheet takeEffect(int change) {
        return new Sheet(id, programme, listing, organisation, draft, change, changes, effects + 1, rowVersion);
    }

    /** With other places taken. */
    Sheet count() {
        return new Sheet(id, programme, listing, organisation, draft, inForce, changes, effects + 1, rowVersion);
    }
}
