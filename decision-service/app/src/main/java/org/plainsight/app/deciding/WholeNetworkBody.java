package org.plainsight.app.deciding;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a network looks like from outside, for the API's description alone: what is sent is the stored line itself. */
@Schema(description = "A network's adverts and links: a line of `networks.jsonl` without facts")
record WholeNetworkBody(
        String id,
        List<String> adverts,
        List<LinkBody> links,
        @Schema(description = "One plain sentence") String summary) {

    /** One ground on which two adverts belong together. */
    record LinkBody(
            @Schema(description = "An advert's id") String a,
            @Schema(description = "Another advert's id") String b,
            String kind,

            @Schema(description = "The identifier that both share")
            String via,

            @Schema(allowableValues = {"strong", "weak"}) String strength) {}
}
