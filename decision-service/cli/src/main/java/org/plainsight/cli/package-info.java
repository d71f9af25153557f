/**
 * The command line over the use cases. It reads arguments, calls core and prints;
 * it decides nothing.
 */
@NullMarked
package org.plainsight.cli;

import org.jspecify.annotations.NullMarked;
