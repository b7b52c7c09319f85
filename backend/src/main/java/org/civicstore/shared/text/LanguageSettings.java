package org.civicstore.shared.text;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Which languages can be chosen.
 *
 * @param pseudo whether there is also a made-up language from right to left, for tests; nobody is offered it, but
 *     {@code ?lang=ar-XB} chooses it
 */
@ConfigurationProperties("civicstore.languages")
public record LanguageSettings(
        @Bindable(defaultValue = "false") boolean pseudo) {}
