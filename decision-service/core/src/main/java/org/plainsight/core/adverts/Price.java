package org.plainsight.core.adverts;

import java.math.BigDecimal;

/**
 * One stated price.
 *
 * @param currency ISO 4217; empty where not stated
 * @param minutes for how long; 0 where not stated
 */
public record Price(BigDecimal amount, String currency, int minutes) {
    public Price {
        if (amount.signum() < 0) throw new IllegalArgumentException("price `%s` is below 0".formatted(amount));
        if (minutes < 0) throw new IllegalArgumentException("minutes `%d` are below 0".formatted(minutes));
    }
}
