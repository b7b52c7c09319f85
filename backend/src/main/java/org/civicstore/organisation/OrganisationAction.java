package org.civicstore.organisation;

/** What can be asked of an organisation. */
public enum OrganisationAction {
    /** See everything the store keeps on it. */
    VIEW,
    /** Change trader data and contacts. */
    EDIT,
    /** Accept the publisher agreement in its name. */
    ACCEPT_AGREEMENT,
    /** Invite people, change their roles, remove them. */
    MANAGE_MEMBERS,
    /** Make and revoke API tokens. */
    MANAGE_TOKENS,
    /** Stop being a member. */
    LEAVE,
    /** Confirm that it is what it says. */
    VERIFY,
    /** Refuse it, or take the confirmation back. */
    REJECT
}
