package org.plainsight.governance.impact;

/**
 * What a change does, in five figures: the same whether they were counted for the whole sheet or while a row was being edited.
 *
 * @param networks how many networks there are
 * @param entered newly put forward
 * @param left no longer put forward
 * @param stayed put forward before and after
 * @param minutesAWeek what the change costs in people's time, below 0 where it frees some; see {@link Cost}
 */
public record Figures(long networks, long entered, long left, long stayed, long minutesAWeek) {
    public Figures {
        if (entered < 0 || left < 0 || stayed < 0 || entered + left + stayed > networks)
            throw new IllegalArgumentException(
                    "%d entered, %d left and %d stayed of %d networks".formatted(entered, left, stayed, networks));
    }

    /** Put forward by the old pack. */
    public long before() {
        return stayed + left;
    }

    /** Put forward by the new pack. */
    public long after() {
        return stayed + entered;
    }
}
