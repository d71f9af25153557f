package org.plainsight.app.pages;

import java.util.Set;

/**
 * A page that stands in the row at the top, for those who may open it.
 *
 * @param order the lower, the further left
 * @param authorities any of these opens it
 */
public record Door(String path, String words, int order, Set<String> authorities) {

    public Door {
        authorities = Set.copyOf(authorities);
    }

    boolean opensTo(Reader reader) {
        return authorities.stream().anyMatch(reader::has);
    }
}
