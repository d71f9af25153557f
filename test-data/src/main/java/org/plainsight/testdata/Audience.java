package org.plainsight.testdata;

/** Whoever listens while adverts are made up. */
public interface Audience {
    /** One line of adverts in: an advert, another version of one, or a review. */
    void line(String json);

    /** What is planted about one advert; told once for each. */
    void truth(Truth truth);
}
