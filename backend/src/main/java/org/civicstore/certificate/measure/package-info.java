/**
 * Owns what certifiers decide about a certificate after it was issued: to suspend it, give it its force back, or end it, each
 * by two people, and to suspend it at once by one whom a second confirms within a day. Refuses to know what a status means
 * for a listing. Open {@link org.civicstore.certificate.measure.Measure} first.
 */
@NullMarked
package org.civicstore.certificate.measure;

import org.jspecify.annotations.NullMarked;
