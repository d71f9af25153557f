/**
 * From an approved change to the pack in force, and back. One signed record binds a pack to its evidence and its votes; the pack
 * in force is the last line of a list to which lines are only ever added.
 */
@NullMarked
package org.plainsight.governance.activating;

import org.jspecify.annotations.NullMarked;
