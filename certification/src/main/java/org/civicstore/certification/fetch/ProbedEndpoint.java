package org.civicstore.certification.fetch;

import java.time.Instant;
import java.util.Optional;

/**
 * What a server that an app talks to negotiated.
 *
 * @param tls protocol, such as {@code TLSv1.3}; empty when there is a failure
 */
public record ProbedEndpoint(String host, int port, Instant at, String tls, Optional<FetchFailure> failure) {}
