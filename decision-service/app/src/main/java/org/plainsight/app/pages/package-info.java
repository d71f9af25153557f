/**
 * The frame around every page: who is signed in, which doors are open to them, the styles, the errors. A template is a file
 * under {@code src/main/jte}, compiled into the package of the feature that it belongs to.
 */
@NullMarked
package org.plainsight.app.pages;

import org.jspecify.annotations.NullMarked;
