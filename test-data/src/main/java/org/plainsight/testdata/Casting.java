package org.plainsight.testdata;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/**
 * Decides whose turn it is, so that every beginning of the run already has each population's share, and plays one scene
 * after another until the adverts asked for are there. Each scene has its own dice: no population disturbs another.
 */
final class Casting {
    private static final int PROGRESS_EVERY = 1_000;

    private static final int LARGEST = 400;

    private final Recipe recipe;
    private final World world;
    private final Map<Population, Quota> quotas = new EnumMap<>(Population.class);
    private long adverts;
    private long scenes;

    Casting(Recipe recipe) {
        this.recipe = recipe;
        world = new World(recipe);
        double others = 100 - Population.SWITCHBOARD.share();
        for (Population population : Population.values()) {
            double share = population == Population.SWITCHBOARD
                    ? recipe.switchboardShare() * (1 - Advertiser.SWITCHBOARD_ELSEWHERE)
                    : population.share() / others * (1 - recipe.switchboardShare());
            quotas.put(population, new Quota(share, typicalScene(population)));
        }
    }

    void play(Audience audience, LongConsumer progress) {
        long told = 0;
        while (adverts < recipe.adverts()) {
            long left = recipe.adverts() - adverts;
            int room = (int) Math.min(left, 1_000);
            Population next = left < 12 ? Population.SOLO : neediest();
            Scene scene = new Scene(world, Dice.of(recipe.seed(), scenes++), room);
            play(next, scene);
            scene.populations().forEach(population -> quota(population).made++);
            adverts += scene.size();
            scene.tellTo(audience);
            if (adverts - told >= PROGRESS_EVERY || adverts == recipe.adverts()) {
                told = adverts;
                progress.accept(adverts);
            }
        }
    }

    /** The population that is furthest behind its share; half a typical scene ahead counts as on time. */
    private Population neediest() {
        Population neediest = Population.SOLO;
        for (Population population : quotas.keySet()) {
            if (quota(population).progress() < quota(neediest).progress()) {
                neediest = population;
            }
        }
        return neediest;
    }

    private Quota quota(Population population) {
        return Objects.requireNonNull(quotas.get(population), "every population has a quota");
    }

    private static double typicalScene(Population population) {
        return switch (population) {
            case SOLO, SWITCHBOARD, STOCK_IMAGE -> 1;
            case HARD_ADVERTISER, AGENCY, AGENCY_BY_TERMS, COLLECTIVE, COPYWRITER, SHARED_ROOMS, SPAM -> 9;
            case EXPLOITED_CALL_CENTRE, EXPLOITED_FIXED_ADDRESS, EXPLOITED_HIGH_SPEND, EXPLOITED_ADAPTED -> 11;
            default -> 3;
        };
    }

    /** No single network takes more than a quarter of its population, so that a small corpus too has several. */
    private int most(Population population) {
        double expected = quota(population).share * recipe.adverts();
        return (int) Math.max(6, Math.min(LARGEST, expected / 4));
    }

    private void play(Population population, Scene scene) {
        switch (population) {
            case SOLO -> Alone.solo(scene);
            case HARD_ADVERTISER -> Alone.hardAdvertiser(scene);
            case TOURING_DECLARED -> Alone.touring(scene, true);
            case TOURING_UNDECLARED -> Alone.touring(scene, false);
            case BUDDIES_DECLARED -> Together.buddies(scene, true);
            case BUDDIES_UNDECLARED -> Together.buddies(scene, false);
            case DUO -> Together.duo(scene);
            case AGENCY -> Together.agency(scene, true);
            case AGENCY_BY_TERMS -> Together.agency(scene, false);
            case COLLECTIVE -> Together.collective(scene);
            case COPYWRITER -> Lookalikes.copywriter(scene);
            case STOLEN_PHOTO -> Lookalikes.stolenPhoto(scene);
            case RECYCLED_NUMBER -> Lookalikes.recycledNumber(scene);
            case SWITCHBOARD -> Lookalikes.switchboard(scene);
            case STOCK_IMAGE -> Lookalikes.stockImage(scene);
            case SHARED_ROOMS -> Lookalikes.sharedRooms(scene);
            case MASSAGE -> Together.massage(scene);
            case SPAM -> Spammers.spam(scene, most(population));
            case EXPLOITED_CALL_CENTRE -> Exploitation.callCentre(scene, most(population));
            case EXPLOITED_FIXED_ADDRESS -> Exploitation.fixedAddress(scene, most(population));
            case EXPLOITED_HIGH_SPEND -> Exploitation.highSpend(scene, most(population));
            case EXPLOITED_ADAPTED -> Exploitation.adapted(scene, most(population));
        }
    }

    /** How much of the corpus a population should have, and how much it has. */
    private static final class Quota {
        private final double share;
        private final double headStart;
        private long made;

        private Quota(double share, double typicalScene) {
            this.share = share;
            headStart = typicalScene / 2;
        }

        private double progress() {
            return share == 0 ? Double.MAX_VALUE : (made + headStart) / share;
        }
    }
}
