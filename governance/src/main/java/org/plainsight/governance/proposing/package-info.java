/**
 * The path of a change: draft, frozen, evidence, ballot, approved or refused or held, activated, and what comes after. All that is
 * kept is an append-only list of dated events; {@link org.plainsight.governance.proposing.Register} folds it into where everything
 * stands, and every act is asked of that: it gives the events to append, or every reason why not.
 */
@NullMarked
package org.plainsight.governance.proposing;

import org.jspecify.annotations.NullMarked;
