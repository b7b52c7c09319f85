package org.civicstore.certification.fetch;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/**
 * Whom a fetcher may ask.
 *
 * @param reachable whether an address may be contacted
 * @param ports that may be contacted, for each scheme; the first check, before any name is looked up
 */
record FetchPolicy(
        Resolver resolver,
        Predicate<InetAddress> reachable,
        Map<String, Set<Integer>> ports,
        SSLContext tls,
        FetchLimits limits) {

    FetchPolicy {
        ports = Map.copyOf(ports);
    }
}
