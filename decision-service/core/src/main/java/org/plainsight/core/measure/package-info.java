/**
 * How good links and rules are on made-up adverts, whose truth is planted.
 * It reads the truth only once everything is decided, and says nothing about real adverts.
 * Lawful people are counted the harder way: one advert of theirs put forward is enough.
 */
@NullMarked
package org.plainsight.core.measure;

import org.jspecify.annotations.NullMarked;
