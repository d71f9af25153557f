package org.plainsight.testdata;

import java.util.LinkedHashMap;
import java.util.Map;

/** One holder's accounts: one on each site, opened when first needed. */
final class Accounts {
    private final Registry registry;
    private final Map<String, String> bySite = new LinkedHashMap<>();

    Accounts(Registry registry) {
        this.registry = registry;
    }

    String on(Site site, Dice dice) {
        return bySite.computeIfAbsent(site.code(), ignored -> registry.code("acc-", dice));
    }
}
