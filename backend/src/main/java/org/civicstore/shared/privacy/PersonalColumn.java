package org.civicstore.shared.privacy;

import java.util.List;

/**
 * A column that leads to a person. An export holds the rows behind all of them; a test compares them with the database, so
 * that no new table is forgotten.
 */
record PersonalColumn(String table, String column) {

    static final List<PersonalColumn> ALL = List.of(
            of("account", "id"),
            of("account_role", "account_id"),
            of("account_session", "account_id"),
            of("account_history", "account_id"),
            of("account_history", "by_account_id"),
            of("external_identity", "account_id"),
            of("organisation", "created_by"),
            of("organisation_member", "account_id"),
            of("organisation_invitation", "created_by"),
            of("organisation_history", "by_account_id"),
            of("agreement_acceptance", "accepted_by"),
            of("api_token", "created_by"),
            of("submission", "created_by"),
            of("submission", "updated_by"),
            of("submission_file", "attached_by"),
            of("submission_snapshot", "taken_by"),
            of("submission_history", "account_id"),
            of("upload", "created_by"),
            of("vault_document", "kept_by"),
            of("review_case", "submitted_by"),
            of("review_case", "certifier_id"),
            of("review_ruling", "account_id"),
            of("review_message", "account_id"),
            of("review_change_request", "account_id"),
            of("review_proposal", "proposed_by"),
            of("review_proposal", "decided_by"),
            of("review_history", "account_id"),
            of("review_fast_track", "opened_by"),
            of("review_conflict", "account_id"),
            of("review_conflict", "ended_by"),
            of("review_appeal", "lodged_by"),
            of("review_appeal", "certifier_id"),
            of("review_appeal_history", "account_id"),
            of("document_access", "account_id"),
            of("test_access", "given_by"),
            of("test_access_reveal", "account_id"),
            of("canned_text", "updated_by"),
            of("finding_clearing", "cleared_by"),
            of("finding_clearing", "ended_by"),
            of("waiver", "proposed_by"),
            of("waiver", "granted_by"),
            of("waiver", "decided_by"),
            of("certificate_history", "account_id"),
            of("certificate_measure", "proposed_by"),
            of("certificate_measure", "decided_by"),
            of("certificate_condition_answer", "said_by"),
            of("random_audit", "done_by"),
            of("impact_run", "planned_by"),
            of("listing_release_history", "account_id"),
            of("listing_ending", "declared_by"),
            of("concern_history", "account_id"),
            of("criteria_edition_history", "account_id"),
            of("taxonomy_edition", "published_by"),
            of("taxonomy_history", "account_id"),
            of("search_meaning_history", "account_id"),
            of("programme_version", "written_by"),
            of("programme_history", "account_id"),
            of("offer_sheet", "drafted_by"),
            of("offer_change", "written_by"),
            of("offer_change", "proposed_by"),
            of("offer_change_history", "account_id"),
            of("offer_places", "declared_by"),
            of("library", "account_id"),
            of("library_app", "account_id"),
            of("notification", "account_id"),
            of("notification_preference", "account_id"),
            of("notification_language", "account_id"),
            of("audit_entry", "account_id"));

    private static PersonalColumn of(String table, String column) {
        return new PersonalColumn(table, column);
    }
}
