package org.civicstore.library.notice;

import io.micronaut.core.annotation.Introspected;
import java.util.Map;

/**
 * A certified app for the same things.
 *
 * @param name per language
 */
@Introspected
public record Alternative(String slug, Map<String, String> name) {}
