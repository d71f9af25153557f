/**
 * Patterns across the adverts of a network, written as English sentences and run by Drools.
 * The dictionary of sentence forms is part of the program and every placeholder has a type, so nothing in a pack can become
 * DRL by itself; rule headers are generated. What is unknown leaves a pattern unknown, never absent.
 */
@NullMarked
package org.plainsight.rules.patterns;

import org.jspecify.annotations.NullMarked;
