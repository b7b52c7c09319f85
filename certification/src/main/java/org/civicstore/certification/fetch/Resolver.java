package org.civicstore.certification.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name or an address literal into addresses. */
@FunctionalInterface
public interface Resolver {

    List<InetAddress> resolve(String host) throws UnknownHostException;

    static Resolver ofTheSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
