package org.civicstore.notification;

/**
 * Where and in which language somebody reads mail.
 *
 * @param language the one that the person uses here, else the one of the country of their organisation
 */
record Reader(String email, String name, String language) {}
