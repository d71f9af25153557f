package org.plainsight.testdata;

import java.util.List;
import java.util.Optional;

/**
 * What is planted about one advert.
 *
 * @param id the advert's
 * @param population the kind of made-up people it comes from
 * @param networkOrBlank shared by the adverts of one person or of people who truly work together; blank for one alone
 * @param phones the numbers that it shows, E.164, in the site's field or only in its text
 * @param disguised whether the number stands in the text, hidden from machines
 */
public record Truth(String id, Population population, String networkOrBlank, List<String> phones, boolean disguised) {
    public Truth {
        phones = List.copyOf(phones);
    }

    /** The planted network, if the advert belongs to one. */
    public Optional<String> network() {
        return networkOrBlank.isEmpty() ? Optional.empty() : Optional.of(networkOrBlank);
    }

    /** One line of the truth file, without its line end. */
    public String toJson() {
        JsonLine line = new JsonLine().text("id", id).text("population", population.code());
        network().ifPresentOrElse(known -> line.text("network", known), () -> line.raw("network", "null"));
        return line.raw("lawful", Boolean.toString(population.lawful()))
                .raw("exploited", Boolean.toString(population.exploited()))
                .texts("phones", phones, true)
                .raw("disguised", Boolean.toString(disguised))
                .end();
    }
}
