/**
 * Who can take what: the hard rules with their numbers, and what is pleasant beyond them, each written once.
 * The greedy plans, the bound, the solver and the reasons all ask here, so that they cannot disagree.
 */
@NullMarked
package org.plainsight.tasking.fit;

import org.jspecify.annotations.NullMarked;
