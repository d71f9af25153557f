package org.plainsight.core.adverts;

/** How an advert was paid for; a part that was not given is empty. */
public record Payment(String type, String token) {}
