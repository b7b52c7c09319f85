package org.civicstore.catalogue.page;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.util.List;

/**
 * How the storefront presents itself.
 *
 * @param address public address of this store, without a slash at the end
 * @param theme how it looks: {@code civic} is the store's own, {@code forest} and {@code coast} are agencies' themes, and
 *     {@code contrast} is the store's own with more contrast for everybody
 */
@Context
@ConfigurationProperties("civicstore.storefront")
public record StorefrontSettings(
        @Bindable(defaultValue = "http://localhost:8080") URI address,
        @Bindable(defaultValue = "civic") String theme) {
    private static final List<String> THEMES = List.of("civic", "forest", "coast", "contrast");

    /** @throws IllegalArgumentException when nobody made such a theme */
    public StorefrontSettings {
        if (!THEMES.contains(theme)) {
            throw new IllegalArgumentException(
                    "CIVICSTORE_STOREFRONT_THEME is " + theme + ", but must be one of " + THEMES);
        }
    }

    String origin() {
        return address.toString().replaceAll("/+$", "");
    }
}
