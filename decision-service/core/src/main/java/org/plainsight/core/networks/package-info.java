/**
 * Networks: adverts held together by links. A network's id follows from its adverts, so that the same adverts always give the same networks.
 * One that grows over the limit is cut at its weakest grounds and says so; nothing is ever joined by a hub.
 */
@NullMarked
package org.plainsight.core.networks;

import org.jspecify.annotations.NullMarked;
