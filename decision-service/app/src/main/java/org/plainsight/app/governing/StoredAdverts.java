package org.plainsight.app.governing;

import java.io.IOException;
import java.nio.file.Path;

/** The adverts that are kept, for whoever asks what other rules would make of them. Whoever keeps them answers this. */
public interface StoredAdverts {

    /** Writes every version of every advert into a file, one line each, as it stands at this moment. */
    void writeInto(Path file) throws IOException;

    /** Writes what analysts undid and confirmed, one line each. */
    void writeUnlinksInto(Path file) throws IOException;

    /**
     * Writes what people decided about networks as a file of findings. A pass over the adverts alone may call a network after any of
     * its adverts, so each finding stands there under all of these names.
     */
    void writeFindingsInto(Path file) throws IOException;
}
