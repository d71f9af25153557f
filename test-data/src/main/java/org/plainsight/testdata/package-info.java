/**
 * Invented adverts with planted truth, made from a seed.
 * Nothing here is real: no person, no number, no site.
 */
@NullMarked
package org.plainsight.testdata;

import org.jspecify.annotations.NullMarked;
