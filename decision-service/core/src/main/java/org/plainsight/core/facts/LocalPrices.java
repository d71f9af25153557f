package org.plainsight.core.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.adverts.Price;

/** What an hour costs in the middle, by town and site. */
final class LocalPrices {

    /** With fewer prices than this there is no local norm to speak of. */
    private static final int FEWEST = 30;

    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private final Map<String, BigDecimal> medians = new HashMap<>();

    static LocalPrices of(List<Advert> adverts) {
        var all = new HashMap<String, List<BigDecimal>>();
        for (var advert : adverts)
            hourPrice(advert)
                    .ifPresent(p -> key(advert)
                            .ifPresent(k -> all.computeIfAbsent(k, x -> new ArrayList<>())
                                    .add(p)));
        var prices = new LocalPrices();
        all.forEach((key, list) -> {
            if (list.size() < FEWEST) return;
            list.sort(null);
            var upper = list.get(list.size() / 2);
            var lower = list.get((list.size() - 1) / 2);
            prices.medians.put(key, upper.add(lower).divide(BigDecimal.valueOf(2)));
        });
        return prices;
    }

    Optional<BigDecimal> median(Advert advert) {
        return key(advert).map(medians::get);
    }

    private static Optional<String> key(Advert advert) {
        return advert.town().map(t -> Surroundings.lower(t) + "\n" + advert.source());
    }

    /** The price of 60 minutes in pounds, or worked out from the longest time priced; to the penny. */
    static Optional<BigDecimal> hourPrice(Advert advert) {
        Price best = null;
        for (var price : advert.prices()) {
            if (price.minutes() == 0
                    || !(price.currency().isEmpty() || price.currency().equals("GBP"))) continue;
            if (best == null || isBetter(price, best)) best = price;
        }
        if (best == null) return Optional.empty();
        return Optional.of(best.amount()
                .multiply(SIXTY)
                .divide(BigDecimal.valueOf(best.minutes()), 2, java.math.RoundingMode.HALF_UP));
    }

    /** An hour's own price before all others, then the longest time; of two for the same time, the lower. */
    private static boolean isBetter(Price one, Price other) {
        if (one.minutes() == other.minutes()) return one.amount().compareTo(other.amount()) < 0;
        return other.minutes() != 60 && (one.minutes() == 60 || one.minutes() > other.minutes());
    }
}
