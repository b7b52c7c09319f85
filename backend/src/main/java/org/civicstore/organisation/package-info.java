/**
 * Vendors and public bodies: who they are, who belongs to them, whether they are verified and have accepted the
 * publisher agreement, and the API tokens that act for them. Start with
 * {@link org.civicstore.organisation.OrganisationMemberships}.
 */
@NullMarked
package org.civicstore.organisation;

import org.jspecify.annotations.NullMarked;
