package org.civicstore.identity;

/** What can be asked about accounts of others. */
enum IdentityAction {
    /** Find people by name or address. */
    FIND,
    /** Make somebody a certifier or an operator, or take that away. */
    CHANGE_ROLES,
    /** Take a person out of the store. */
    ERASE
}
