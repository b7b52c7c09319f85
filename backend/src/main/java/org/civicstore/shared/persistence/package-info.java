/**
 * The only door to the database: connections, migrations, transactions. Start with {@link org.civicstore.shared.persistence.Transactor}.
 */
@NullMarked
package org.civicstore.shared.persistence;

import org.jspecify.annotations.NullMarked;
