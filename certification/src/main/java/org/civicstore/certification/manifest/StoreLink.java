package org.civicstore.certification.manifest;

import java.net.URI;

/** The app's entry in somebody else's store. */
public record StoreLink(URI url) {}
