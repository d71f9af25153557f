/**
 * The use cases: adverts become facts, facts become links, links become networks,
 * and each is weighed by a pack. Pure: no framework, no database, no clock of its own.
 */
@NullMarked
package org.plainsight.core;

import org.jspecify.annotations.NullMarked;
