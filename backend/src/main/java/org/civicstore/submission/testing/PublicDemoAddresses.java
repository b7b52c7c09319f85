package org.civicstore.submission.testing;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.civicstore.certification.fetch.AddressProbe;

/** Asks addresses on the public web, through the same door as the screening and under the same permission. */
@Singleton
class PublicDemoAddresses implements DemoAddresses {
    private final boolean allowed;
    private final AddressProbe probe = AddressProbe.ofThePublicWeb();

    PublicDemoAddresses(@Property(name = "civicstore.screening.fetch", defaultValue = "false") boolean allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean ask() {
        return allowed;
    }

    @Override
    public Optional<String> failure(URI address) {
        return probe.failure(address);
    }
}
