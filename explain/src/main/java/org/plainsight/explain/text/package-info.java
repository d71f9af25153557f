/**
 * An explanation as plain text of at most 100 columns, fit to be read aloud. Nothing of an advert reaches the terminal that could
 * steer it.
 */
@NullMarked
package org.plainsight.explain.text;

import org.jspecify.annotations.NullMarked;
