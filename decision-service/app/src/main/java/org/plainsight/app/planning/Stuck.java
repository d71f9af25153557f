package org.plainsight.app.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plainsight.app.deciding.Desk;
import org.plainsight.tasking.fit.Rule;
import org.plainsight.tasking.plan.Left;
import org.plainsight.tasking.plan.Left.Reason;

/** Says of what nobody has why nobody has it. */
final class Stuck {

    private final Fortnight now;
    private final Told told;

    Stuck(Fortnight now, Told told) {
        this.now = now;
        this.told = told;
    }

    List<Sheet.Left> list(List<Left> left) {
        return left.stream().map(this::one).toList();
    }

    private Sheet.Left one(Left left) {
        var network = now.waiting(left.network());
        return new Sheet.Left(
                left.network(),
                network.map(w -> now.estimate(w).priority()).orElse(3),
                network.map(this::due).orElse(""),
                network.map(w -> now.estimate(w).minutes()).orElse(0),
                network.map(w -> now.estimate(w).words()).orElse("not known how long"),
                inShort(left.reasons()),
                left.reasons().stream().map(this::reason).toList(),
                exchange(left.exchange()));
    }

    private String due(Desk.Waiting network) {
        return network.promisedBy()
                .map(by -> Dates.words(Dates.of(by)) + (now.isLate(network) ? ", so it is late" : ""))
                .orElse("");
    }

    private String exchange(Left.Exchange exchange) {
        return exchange.fold(
                give -> give.displaced().isEmpty()
                        ? "%s could take it".formatted(told.name(give.analyst()))
                        : "%s could take it if nobody looked at %s"
                                .formatted(told.name(give.analyst()), String.join(", ", give.displaced())),
                none -> "nobody could take it, whatever they gave up");
    }

    private String reason(Reason reason) {
        var who = reason.analyst().isEmpty() ? "Everybody" : told.name(reason.analyst());
        return "%s: %s".formatted(who, detail(reason));
    }

    /** What tasking says of a plan's choice would be wrong where there is no plan yet. */
    private String detail(Reason reason) {
        return reason.rule() == Rule.CHOICE ? "has room for it" : told.words(reason.detail());
    }

    private String inShort(List<Reason> reasons) {
        if (reasons.size() == 1 && reasons.get(0).analyst().isEmpty()) return "everybody: " + detail(reasons.get(0));
        var counts = new EnumMap<Rule, Long>(
                Map.copyOf(reasons.stream().collect(Collectors.groupingBy(Reason::rule, Collectors.counting()))));
        return "of %s, ".formatted(Amounts.of(reasons.size(), "analyst"))
                + counts.entrySet().stream()
                        .map(entry -> words(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String words(Rule rule, long count) {
        boolean one = count == 1;
        return "%d ".formatted(count)
                + switch (rule) {
                    case NOBODY -> "to ask";
                    case PIN -> one ? "is not who it is held for" : "are not who it is held for";
                    case SKILL -> one ? "lacks a language" : "lack a language";
                    case CONFLICT -> "may not look at it";
                    case DEADLINE -> one ? "works too little before it is due" : "work too little before it is due";
                    case EXPOSURE -> "may not see so much difficult content";
                    case HOURS -> one ? "has no hours left for it" : "have no hours left for it";
                    case EXPOSURE_LEFT ->
                        one ? "has seen enough difficult content" : "have seen enough difficult content";
                    case CHOICE -> one ? "has room for it" : "have room for it";
                };
    }
}
