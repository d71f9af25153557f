/**
 * What is to be planned: the people with their hours and skills, the networks that wait, and the plan in force.
 * A workload that exists keeps every rule that can be checked before planning; what breaks one is told with its place.
 */
@NullMarked
package org.plainsight.tasking.workload;

import org.jspecify.annotations.NullMarked;
