package org.civicstore.certification.manifest;

import java.net.URI;
import java.util.Optional;

/** Where a web app starts, and where its web app manifest (W3C) is. */
public record WebApp(URI startUrl, Optional<URI> manifestUrl) {}
