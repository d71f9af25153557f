/**
 * Changes a pack in memory by small typed edits, with every other byte kept, and says what a form needs to know to offer them.
 * Nothing that somebody types becomes a rule before it was read as one.
 */
@NullMarked
package org.plainsight.rules.editing;

import org.jspecify.annotations.NullMarked;
