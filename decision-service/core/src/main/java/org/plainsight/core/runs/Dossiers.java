package org.plainsight.core.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plainsight.core.adverts.Advert;
import org.plainsight.core.facts.Ground;
import org.plainsight.core.facts.Lexicon;
import org.plainsight.core.files.ActFile;
import org.plainsight.core.files.AdvertFile;
import org.plainsight.core.files.RunSource;
import org.plainsight.core.files.StoredDecision;
import org.plainsight.core.files.StoredEvidence;
import org.plainsight.core.files.StoredNetwork;
import org.plainsight.core.identifiers.Identifier;
import org.plainsight.core.links.Act;
import org.plainsight.core.links.Acts;
import org.plainsight.explain.Asked;
import org.plainsight.explain.Basis;
import org.plainsight.explain.Contrast;
import org.plainsight.explain.Decided;
import org.plainsight.explain.Dossier;
import org.plainsight.explain.Lacks;
import org.plainsight.explain.Member;
import org.plainsight.explain.Origin;
import org.plainsight.explain.Quote;
import org.plainsight.explain.Subject;
import org.plainsight.explain.Tie;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.change.Alternatives;
import org.plainsight.rules.facts.Vocabulary;

/** Puts together what a run holds about some of its subjects. */
public final class Dossiers {

    /** What came of it. */
    public sealed interface Answer {
        record Found(Dossier dossier) implements Answer {}

        /**
         * There is no such subject.
         *
         * @param like the subjects whose names are most like it, the likest first
         */
        record NotFound(Refusal refusal, List<String> like) implements Answer {
            public NotFound {
                like = List.copyOf(like);
            }
        }

        record Refused(Refusal refusal) implements Answer {}
    }

    /** What came of setting two subjects side by side. */
    public sealed interface Pairing {
        record Paired(Contrast contrast) implements Pairing {}

        record Refused(Refusal refusal) implements Pairing {}
    }

    /** What came of loading what a run holds about some subjects. */
    public sealed interface Loading {
        record Loaded(Dossiers dossiers) implements Loading {}

        record Refused(Refusal refusal) implements Loading {}
    }

    private static final int LIKE = 3;
    private static final int AROUND = 60;
    private static final Refusal NOTHING_WANTED = new Refusal(Refusal.Kind.UNKNOWN_SUBJECT, "no subject is named");

    private final Weigher weigher;
    /** Where the decisions are kept, for messages. */
    private final String where;

    private final List<Subject> wanted;
    private final List<String> subjects = new ArrayList<>();
    private final Map<String, StoredDecision> decisions = new HashMap<>();
    private final Map<String, Advert> adverts = new HashMap<>();
    private final Map<String, List<org.plainsight.core.facts.Basis>> bases = new HashMap<>();
    /** By the wanted subject: the network itself, or the one that holds the advert. */
    private final Map<Subject, StoredNetwork> networks = new HashMap<>();

    private final Beneath beneath;
    private final Inquiries inquiries;
    private final Lexicon lexicon;
    private Acts acts = Acts.none();

    private Dossiers(Weigher weigher, String where, List<Subject> wanted) {
        this.weigher = weigher;
        this.where = where;
        this.wanted = wanted;
        this.beneath = new Beneath(weigher);
        this.inquiries = new Inquiries(weigher);
        this.lexicon = new Lexicon(weigher.pack().lexicon());
    }

    /**
     * The dossier of a subject whose decision is kept elsewhere than in a run folder.
     *
     * @param where names the place in messages
     */
    public static Answer dossier(Shelf shelf, String where, String name) {
        var subject = Subject.of(name);
        var dossiers =
                new Dossiers(shelf.weigher(), where, subject.map(List::of).orElse(List.of()));
        dossiers.wanted.forEach(wanted -> dossiers.take(shelf, wanted));
        return dossiers.answer(name);
    }

    private void take(Shelf shelf, Subject subject) {
        var network = isNetwork(subject) ? shelf.network(subject.id()) : shelf.networkOf(subject.id());
        network.flatMap(StoredNetwork::of).ifPresent(n -> networks.put(subject, n));
        var names = new HashSet<String>(List.of(subject.toString()));
        if (isNetwork(subject)) members(subject).forEach(member -> names.add("advert:" + member));
        acts = Acts.of(shelf.acts(Set.copyOf(members(subject))).stream()
                .flatMap(line -> ActFile.one(line).stream())
                .toList());
        shelf.decisions(names).values().forEach(this::keepDecision);
        if (isNetwork(subject)) shelf.ranked().forEach(line -> stored(line).ifPresent(inquiries::rank));
        shelf.evidence(subject.toString()).forEach(line -> keepBasis(subject.toString(), line));
        seekBeneath();
        for (var advert : beneath.subjects()) shelf.evidence(advert).forEach(line -> keepBeneath(advert, line));
        var ids = new HashSet<>(members(subject));
        for (var basis : bases.getOrDefault(subject.toString(), List.of()))
            for (var ground : basis.grounds()) ids.add(ground.advert());
        shelf.adverts(ids).values().forEach(this::keepAdvert);
    }

    private void keepDecision(String line) {
        stored(line).ifPresent(d -> decisions.put(d.subject(), d));
    }

    private Optional<StoredDecision> stored(String line) {
        return StoredDecision.of(line, this::vocabularyOf, new ArrayList<>());
    }

    private Vocabulary vocabularyOf(String subject) {
        return Run.vocabularyOf(weigher, subject);
    }

    private void keepBasis(String subject, String line) {
        StoredEvidence.of(line)
                .ifPresent(basis ->
                        bases.computeIfAbsent(subject, s -> new ArrayList<>()).add(basis));
    }

    /** What is said of a network rests on what its adverts say. */
    private void seekBeneath() {
        for (var subject : wanted) {
            var decision = decisions.get(subject.toString());
            if (!isNetwork(subject) || decision == null) continue;
            beneath.seek(
                    decision,
                    members(subject).stream()
                            .flatMap(id -> Optional.ofNullable(decisions.get("advert:" + id)).stream()));
        }
    }

    private void keepBeneath(String advert, String line) {
        if (beneath.wants(advert, line)) keepBasis(advert, line);
    }

    private void keepAdvert(String line) {
        AdvertFile.one(line).ifPresent(a -> adverts.put(a.id(), a));
    }

    /**
     * The dossier of a subject.
     *
     * @param name {@code advert:ID} or {@code network:ID}
     */
    public static Answer dossier(Path folder, String name) {
        return dossiers(folder, List.of(name)).get(0);
    }

    /** The dossiers of several subjects in their order, from one reading of the folder. */
    public static List<Answer> dossiers(Path folder, List<String> names) {
        var loading = load(folder, names);
        return loading instanceof Loading.Loaded loaded
                ? names.stream().map(loaded.dossiers()::answer).toList()
                : refused(names, ((Loading.Refused) loading).refusal());
    }

    /** Reads all that the folder holds about these subjects, once. */
    public static Loading load(Path folder, List<String> names) {
        var wanted = names.stream().flatMap(name -> Subject.of(name).stream()).toList();
        var opening = wanted.isEmpty() ? new Run.Opening.Refused(NOTHING_WANTED) : Run.open(folder);
        if (opening instanceof Run.Opening.Refused refused) return new Loading.Refused(refused.refusal());
        var run = ((Run.Opening.Opened) opening).run();
        if (!run.summary().engine().equals(Decide.ENGINE))
            return new Loading.Refused(new Refusal(
                    Refusal.Kind.ALTERED,
                    "`%s` was decided by `%s`, and this is `%s`; explain it with that version, or decide again"
                            .formatted(folder, run.summary().engine(), Decide.ENGINE)));
        try {
            var dossiers = new Dossiers(run.weigher(), folder.toString(), wanted);
            dossiers.read(run);
            return new Loading.Loaded(dossiers);
        } catch (Run.NotAsWritten e) {
            return new Loading.Refused(new Refusal(Refusal.Kind.ALTERED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return new Loading.Refused(
                    new Refusal(Refusal.Kind.UNREADABLE, "cannot read `%s`: %s".formatted(folder, RunSource.why(e))));
        }
    }

    /** Two subjects of a folder, side by side. */
    public static Pairing pair(Path folder, String one, String other) {
        var loading = load(folder, List.of(one, other));
        if (loading instanceof Loading.Refused refused) return new Pairing.Refused(refused.refusal());
        var dossiers = ((Loading.Loaded) loading).dossiers();
        var answers = List.of(dossiers.answer(one), dossiers.answer(other));
        for (var answer : answers) {
            if (answer instanceof Answer.NotFound not) return new Pairing.Refused(not.refusal());
            if (answer instanceof Answer.Refused refused) return new Pairing.Refused(refused.refusal());
        }
        return dossiers.pair(((Answer.Found) answers.get(0)).dossier(), ((Answer.Found) answers.get(1)).dossier());
    }

    private Pairing pair(Dossier one, Dossier other) {
        if (one.subject().kind() != other.subject().kind())
            return new Pairing.Refused(new Refusal(
                    Refusal.Kind.UNKNOWN_SUBJECT,
                    "`%s` and `%s` are weighed by different tables; compare two adverts or two networks"
                            .formatted(one.subject(), other.subject())));
        return new Pairing.Paired(new Contrast(one, other, elsewhere(one, other), elsewhere(other, one)));
    }

    /** The ways in which the one would come to the other's outcome, or past its points. */
    private Asked<Alternatives> elsewhere(Dossier one, Dossier other) {
        var target = new Alternatives.Target(
                Alternatives.Part.OUTCOME, other.decided().outcome().code());
        if (one.decided().outcome() != other.decided().outcome())
            return one.inquiry().alternatives().fold(found -> new Asked.Found<>(found.towards(target)), Asked.Not::new);
        boolean above = one.decided().points() <= other.decided().points();
        return inquiries.past(
                one.facts(), isNetwork(one.subject()), other.decided().points(), above);
    }

    /** The dossier of one of the subjects that were loaded. */
    public Answer answer(String name) {
        return Subject.of(name).map(this::answer).orElseGet(() -> noSubject(name));
    }

    private static Answer noSubject(String name) {
        var message = name.isBlank()
                ? "no subject is named; write `advert:` or `network:` and its id"
                : name.strip().matches("(advert|network):")
                        ? "`%s` names no id; write it after the colon".formatted(name.strip())
                        : "`%s` is no subject; write `advert:` or `network:` and its id".formatted(name);
        return unknown(message, List.of());
    }

    private static List<Answer> refused(List<String> names, Refusal refusal) {
        return names.stream()
                .map(name -> Subject.of(name).isPresent() ? new Answer.Refused(refusal) : noSubject(name))
                .toList();
    }

    private static Answer unknown(String message, List<String> like) {
        return new Answer.NotFound(new Refusal(Refusal.Kind.UNKNOWN_SUBJECT, message), like);
    }

    private void read(Run run) throws IOException, Run.NotAsWritten {
        readActs(run);
        readNetworks(run);
        readDecisions(run);
        readEvidence(run);
        readAdverts(run);
    }

    private void readActs(Run run) throws IOException, Run.NotAsWritten {
        var all = new ArrayList<Act>();
        run.scan(RunFolder.UNLINKS, line -> ActFile.one(line).ifPresent(all::add));
        acts = Acts.of(all);
    }

    private Answer answer(Subject subject) {
        var decision = decisions.get(subject.toString());
        if (decision != null) return found(subject, decision);
        var like = new Likeness(subject.toString()).likest(subjects, LIKE);
        var hint = like.isEmpty() ? "" : "; most like it: `" + String.join("`, `", like) + "`";
        return unknown("the run has no `%s`%s".formatted(subject, hint), like);
    }

    private void readNetworks(Run run) throws IOException, Run.NotAsWritten {
        var quoted = new HashMap<String, Subject>();
        var quotedAdverts = new HashMap<String, Subject>();
        for (var subject : wanted)
            (isNetwork(subject) ? quoted : quotedAdverts).put(RunSource.quoted(subject.id()), subject);
        run.scan(RunFolder.NETWORKS, line -> {
            var whole = quoted.get(quotedAfter(line, "{\"id\":"));
            if (whole != null) StoredNetwork.of(line).ifPresent(n -> networks.put(whole, n));
            quotedAdverts.forEach((id, advert) -> {
                if (line.contains(id))
                    StoredNetwork.of(line)
                            .filter(n -> n.adverts().contains(advert.id()))
                            .ifPresent(n -> networks.put(advert, n));
            });
        });
    }

    private static boolean isNetwork(Subject subject) {
        return subject.kind() == Subject.Kind.NETWORK;
    }

    /** The adverts that a dossier lists: all of a network, and an advert itself. */
    private List<String> members(Subject subject) {
        var network = networks.get(subject);
        return isNetwork(subject) && network != null ? network.adverts() : List.of(subject.id());
    }

    private void readDecisions(Run run) throws IOException, Run.NotAsWritten {
        var names = new HashSet<String>();
        for (var subject : wanted) {
            names.add(RunSource.quoted(subject.toString()));
            if (isNetwork(subject)) for (var member : members(subject)) names.add(RunSource.quoted("advert:" + member));
        }
        boolean ranks = wanted.stream().anyMatch(Dossiers::isNetwork);
        run.scan(RunFolder.DECISIONS, line -> {
            var name = quotedAfter(line, "{\"subject\":");
            subjects.add(name);
            boolean ranked = ranks && name.startsWith("\"network:");
            if (!ranked && !names.contains(name)) return;
            var decision = stored(line);
            if (ranked) decision.ifPresent(inquiries::rank);
            if (names.contains(name)) decision.ifPresent(d -> decisions.put(d.subject(), d));
        });
    }

    /** The first string of the line, with its quotes; empty where the line does not begin like this. */
    private static String quotedAfter(String line, String start) {
        if (!line.startsWith(start + "\"")) return "";
        int end = start.length() + 1;
        while (end < line.length() && line.charAt(end) != '"') end += line.charAt(end) == '\\' ? 2 : 1;
        return line.substring(start.length(), Math.min(line.length(), end + 1));
    }

    private void readEvidence(Run run) throws IOException, Run.NotAsWritten {
        var names = new HashMap<String, String>();
        for (var subject : wanted) names.put(RunSource.quoted(subject.toString()), subject.toString());
        seekBeneath();
        var under = new HashMap<String, String>();
        for (var advert : beneath.subjects()) under.put(RunSource.quoted(advert), advert);
        run.scan(RunFolder.EVIDENCE, line -> {
            var quoted = quotedAfter(line, "{\"subject\":");
            var subject = names.get(quoted);
            var advert = under.get(quoted);
            if (subject != null) keepBasis(subject, line);
            else if (advert != null) keepBeneath(advert, line);
        });
    }

    private void readAdverts(Run run) throws IOException, Run.NotAsWritten {
        var ids = new HashSet<String>();
        for (var subject : wanted) for (var member : members(subject)) ids.add(RunSource.quoted(member));
        for (var all : bases.values())
            for (var basis : all) for (var ground : basis.grounds()) ids.add(RunSource.quoted(ground.advert()));
        run.scan(RunFolder.ADVERTS, line -> {
            if (ids.contains(quotedAfter(line, "{\"id\":"))) keepAdvert(line);
        });
    }

    private Answer found(Subject subject, StoredDecision decision) {
        boolean whole = isNetwork(subject);
        var network = networks.get(subject);
        var weighing = whole ? weigher.weighNetwork(decision.facts()) : weigher.weighAdvert(decision.facts());
        if (!weighing.compact().equals(decision.trace()))
            return new Answer.Refused(new Refusal(
                    Refusal.Kind.ALTERED,
                    "`%s` was altered: the facts of `%s` do not give its trace; decide again"
                            .formatted(where, subject)));
        var decided = new Decided(
                decision.decidedAt(),
                decision.outcome(),
                decision.route(),
                decision.points(),
                decision.families(),
                decision.rows(),
                decision.unknown());
        return new Answer.Found(new Dossier(
                subject,
                weigher.pack(),
                decision.facts(),
                decided,
                weigher.trace(weighing),
                whole && network != null ? network.summary() : sentence(subject),
                bases.getOrDefault(subject.toString(), List.of()).stream()
                        .map(basis -> basis(basis, whole))
                        .toList(),
                origins(subject),
                memberList(subject),
                ties(subject),
                whole || network == null ? "" : network.id(),
                inquiries.of(decision, whole, () -> lacks(subject, decision))));
    }

    private Asked<Lacks> lacks(Subject subject, StoredDecision decision) {
        var network = networks.get(subject);
        boolean whole = network != null
                && members(subject).stream()
                        .allMatch(id -> adverts.containsKey(id) && decisions.containsKey("advert:" + id));
        if (network == null || !whole) return new Asked.Not<>("some of its adverts are not at hand");
        var own = new TreeMap<String, Advert>();
        for (var id : members(subject)) own.put(id, adverts.get(id));
        for (var basis : bases.getOrDefault(subject.toString(), List.of()))
            for (var ground : basis.grounds()) {
                var advert = adverts.get(ground.advert());
                if (advert != null && advert.kind() == Advert.Kind.REVIEW) own.put(advert.id(), advert);
            }
        return new Asked.Found<>(
                new LessEvidence(weigher, network, decision, List.copyOf(own.values()), decisions, lexicon).lacks());
    }

    private String sentence(Subject subject) {
        var advert = adverts.get(subject.id());
        if (advert == null) return "One advert.";
        var name = advert.name().map(n -> " under the name " + n).orElse("");
        var town = advert.town().map(t -> " in " + t).orElse("");
        return "One advert%s%s on %s, posted on %s."
                .formatted(
                        name,
                        town,
                        advert.source(),
                        org.plainsight.core.networks.NetworkSentence.day(advert.postedAt()));
    }

    private Basis basis(org.plainsight.core.facts.Basis basis, boolean ofNetwork) {
        var grounds = ofNetwork ? beneath.opened(basis, bases) : basis.grounds();
        return new Basis(basis.fact(), grounds.stream().map(this::ground).toList(), basis.isFull());
    }

    private List<Origin> origins(Subject subject) {
        return bases.getOrDefault(subject.toString(), List.of()).stream()
                .flatMap(basis -> basis.grounds().stream())
                .map(Ground::advert)
                .distinct()
                .sorted()
                .flatMap(id -> Optional.ofNullable(adverts.get(id)).stream())
                .map(a -> new Origin(
                        a.id(),
                        a.source(),
                        a.account().orElse(""),
                        a.reviewer().orElse(""),
                        a.kind() == Advert.Kind.REVIEW))
                .toList();
    }

    private org.plainsight.explain.Ground ground(Ground ground) {
        return new org.plainsight.explain.Ground(
                ground.advert(),
                ground.field(),
                ground.span().from(),
                ground.span().to(),
                ground.span().isWhole() ? inTheField(ground) : ground.via(),
                quote(ground));
    }

    /** What it was found by; for a name and a place what the advert says itself, as it says it. */
    private String inTheField(Ground ground) {
        var advert = Optional.ofNullable(adverts.get(ground.advert()));
        return switch (ground.field()) {
            case "name" -> advert.flatMap(Advert::name).orElse(ground.via());
            case "place" ->
                advert.map(a -> Stream.of(a.town(), a.outcode())
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(" ")))
                        .orElse(ground.via());
            default -> ground.via();
        };
    }

    private Quote quote(Ground ground) {
        var advert = adverts.get(ground.advert());
        return advert == null ? Quote.NONE : Quotes.of(advert, ground, AROUND);
    }

    private List<Member> memberList(Subject subject) {
        var members = new TreeMap<String, Member>();
        for (var id : members(subject)) {
            var advert = adverts.get(id);
            var decision = decisions.get("advert:" + id);
            if (advert == null || decision == null) continue;
            members.put(
                    id,
                    new Member(
                            id,
                            advert.name().orElse(""),
                            advert.source(),
                            advert.town().orElse(""),
                            advert.postedAt(),
                            decision.outcome().code(),
                            decision.points()));
        }
        return List.copyOf(members.values());
    }

    private List<Tie> ties(Subject subject) {
        var network = networks.get(subject);
        var ties = new ArrayList<Tie>();
        if (network != null)
            for (var link : network.links())
                if (isNetwork(subject)
                        || link.a().equals(subject.id())
                        || link.b().equals(subject.id()))
                    ties.add(new Tie(link.a(), link.b(), link.kind(), link.via(), link.strength()));
        var members = network == null ? List.<String>of() : network.adverts();
        for (var act : acts.standing())
            if (concerns(act, members(subject))) ties.add(tie(act, members.containsAll(List.of(act.a(), act.b()))));
        return ties;
    }

    private static boolean concerns(Act act, List<String> members) {
        return members.contains(act.a()) || members.contains(act.b());
    }

    /** What an analyst said, as the link that it undid or made. */
    private static Tie tie(Act act, boolean together) {
        boolean undone = act.kind() == Act.Kind.UNLINK;
        var via = undone ? act.ground() : Optional.of(Identifier.said(Identifier.Kind.CONFIRMED, act.a(), act.b()));
        return new Tie(
                act.a(),
                act.b(),
                via.map(v -> v.kind().code()).orElse(""),
                via.map(Identifier::value).orElse(""),
                "strong",
                new Tie.Word(undone, together, act.by(), act.because(), act.at()));
    }

    /** How alike names are: by the fewest changes that turn one into the other. */
    private static final class Likeness {
        private final String name;

        Likeness(String name) {
            this.name = name;
        }

        List<String> likest(List<String> quoted, int most) {
            record Near(String subject, int distance) {}
            return quoted.stream()
                    .filter(q -> q.length() > 2)
                    .map(q -> q.substring(1, q.length() - 1))
                    .filter(s -> s.startsWith(name.substring(0, name.indexOf(':') + 1)))
                    .map(s -> new Near(s, distance(s)))
                    .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::subject))
                    .limit(most)
                    .map(Near::subject)
                    .toList();
        }

        private int distance(String other) {
            var row = new int[name.length() + 1];
            for (int i = 0; i < row.length; i++) row[i] = i;
            for (int j = 1; j <= other.length(); j++) {
                int diagonal = row[0];
                row[0] = j;
                for (int i = 1; i < row.length; i++) {
                    int above = row[i];
                    int changed = diagonal
                            + (Character.toLowerCase(name.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1))
                                    ? 0
                                    : 1);
                    row[i] = Math.min(changed, Math.min(above, row[i - 1]) + 1);
                    diagonal = above;
                }
            }
            return row[name.length()];
        }
    }
}
