/**
 * Who may change the rules, and which rules weigh. {@code RulesInForce} says what weighs now and refuses what nobody approved;
 * {@code Packs} keeps every version byte for byte; the pages lead a change from a form to a vote, to its activation, and back.
 */
@NullMarked
package org.plainsight.app.governing;

import org.jspecify.annotations.NullMarked;
