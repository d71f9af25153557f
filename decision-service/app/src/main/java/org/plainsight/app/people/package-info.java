/**
 * People: who may sign in, as what, and for which stated purpose. {@code Viewer} is whoever asks; every other package is
 * given one and asks nothing else. {@code Doors} is the one map of who may open which page.
 */
@NullMarked
package org.plainsight.app.people;

import org.jspecify.annotations.NullMarked;
