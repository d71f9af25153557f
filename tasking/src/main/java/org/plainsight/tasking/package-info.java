/**
 * Who does what next: a workload goes in, a plan with its reasons comes out.
 * What is left undone is named together with the rule that left it.
 */
@NullMarked
package org.plainsight.tasking;

import org.jspecify.annotations.NullMarked;
