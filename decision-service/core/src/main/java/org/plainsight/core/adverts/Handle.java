package org.plainsight.core.adverts;

/** A name on a platform, as the site gave it. */
public record Handle(String platform, String handle) {}
