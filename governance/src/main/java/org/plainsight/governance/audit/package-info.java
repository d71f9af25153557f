/**
 * A log that cannot be quietly rewritten: each act is a leaf of a Merkle tree, the tree's root is signed, and somebody else keeps
 * a signed root. Whoever holds that root can check an exported log offline, with this verifier or one of their own.
 */
@NullMarked
package org.plainsight.governance.audit;

import org.jspecify.annotations.NullMarked;
