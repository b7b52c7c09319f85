package org.civicstore.catalogue.page;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * How the storefront presents itself.
 *
 * @param address public address of this store, without a slash at the end
 */
@ConfigurationProperties("civicstore.storefront")
public record StorefrontSettings(
        @Bindable(defaultValue = "http://localhost:8080") URI address) {

    String origin() {
        return address.toString().replaceAll("/+$", "");
    }
}
