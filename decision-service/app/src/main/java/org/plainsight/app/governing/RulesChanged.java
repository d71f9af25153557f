package org.plainsight.app.governing;

/** Other rules weigh than before, or none, or again: published in the transaction that brings it about. */
public record RulesChanged() {}
