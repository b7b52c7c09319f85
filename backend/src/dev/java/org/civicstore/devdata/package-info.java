/**
 * People, organisations and apps to play with, made only when the store is started with {@code --demo}. Everything
 * except the accounts goes through the store's own API, as the people would do it, so that sample data can be in no
 * state that real data cannot reach. Knows nothing of tables. Start with {@link org.civicstore.devdata.DemoStart}.
 */
@NullMarked
package org.civicstore.devdata;

import org.jspecify.annotations.NullMarked;
