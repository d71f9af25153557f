package org.plainsight.app.deciding;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a decision looks like from outside, for the API's description alone: what is sent is the stored line itself. */
@Schema(description = "What a pack says of one advert or network, and why: a line of `decisions.jsonl`")
record DecisionBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "`advert:ID` or `network:ID`")
        String subject,

        @Schema(requiredMode = RequiredMode.REQUIRED) PackName pack,

        @Schema(requiredMode = RequiredMode.REQUIRED) Instant decidedAt,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                allowableValues = {"none", "when-capacity-allows", "this-week", "same-day"})
        String outcome,

        @Schema(description = "Bypasses the queue; only ever `safeguarding`")
        String route,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Exactly the sum of the rows' points")
        int points,

        @Schema(requiredMode = RequiredMode.REQUIRED) Map<String, Integer> families,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<CountedRow> rows,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "Facts that the pack reads and nobody knows here; unknown is not false")
        List<String> unknown,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The facts that are known, by name")
        Map<String, Object> facts,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "The vector of states, compact")
        String trace) {

    /** The very rules that it was weighed by. */
    record PackName(String id, String version, String hash) {}

    /** A row that counted. */
    record CountedRow(
            String table,

            @Schema(description = "The DMN rule's id, or `cap` where a cap bites")
            String row,

            String indicator,
            int points) {}
}
