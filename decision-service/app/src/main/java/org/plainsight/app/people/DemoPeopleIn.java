package org.plainsight.app.people;

/** The demo's people may sign in from now on; whoever gives them something to do can do so. */
public record DemoPeopleIn() {}
