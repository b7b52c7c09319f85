/**
 * What every HTTP answer has in common: security headers, request ids, entity tags, the actor of a request.
 */
@NullMarked
package org.civicstore.shared.web;

import org.jspecify.annotations.NullMarked;
