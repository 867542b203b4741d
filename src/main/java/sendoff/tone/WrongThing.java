package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding.Span;
import sendoff.language.CalendarNames;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// A company, event or other proper name in the body that is plainly a slip of one in the conversation.
///
/// @param right what it should have been, where that can be told
record WrongThing(Span span, Optional<String> right) {
    private static final Set<String> ABOUT =
            Set.of("about", "from", "to", "join", "advise", "invitation", "for", "into", "behind", "with");
    private static final Set<String> INVITED_TO = Set.of("to", "for", "onto", "at", "on");
    private static final Set<String> INVITES = Set.of(
            "invitation",
            "invite",
            "inviting",
            "asking",
            "thinking",
            "considering",
            "proposing",
            "nominating",
            "wanting");
    private static final Set<String> PLACED = Set.of("in", "near", "outside", "around", "across");
    private static final Set<String> OWN = Set.of("my", "our");
    /// What comes behind these is what they asked for.
    private static final Set<String> ASKED_TO =
            Set.of("about", "join", "advise", "invitation", "onto", "into", "behind");

    /// Capitalised rows in the body: "Danube Capital" where they wrote from Danube Seed, "Tarsel" for "Tarsal".
    static List<WrongThing> check(Draft draft, Names names) {
        List<WrongThing> found = new ArrayList<>(slips(draft, names));
        List<Word> words = draft.words();
        for (int at = 1; at < words.size(); at++) {
            Word word = words.get(at);
            boolean inBody = word.start() >= draft.layout().greetingEnd()
                    && word.start() < draft.layout().signOff();
            boolean known = names.shows(word.text()) || found.stream().anyMatch(thing -> thing.has(word));
            if (!inBody || !Layout.looksLikeName(word) || known || beginsLine(draft, at)) {
                continue;
            }
            Word before = words.get(at - 1);
            boolean secondWord = Layout.looksLikeName(before)
                    && before.start() >= draft.layout().greetingEnd()
                    && names.isCompany(before.text())
                    && isNext(before, word)
                    && (at < 2 || !Layout.looksLikeName(words.get(at - 2)) || !isNext(words.get(at - 2), before))
                    && (!names.people().contains(Names.fold(before.text())) || isMeantWell(draft, word));
            Optional<String> near = names.nearest(word.text(), names.people());
            if (secondWord && names.companyGoesOn(before.text())) {
                found.add(new WrongThing(new Span(before.start(), word.end()), names.company(before.text())));
            } else if (beginsLikeTheirs(draft, at, names).isPresent()) {
                found.add(new WrongThing(
                        new Span(word.start(), endOfName(words, at)), beginsLikeTheirs(draft, at, names)));
            } else if (endsLikeTheirs(words, at, names).isPresent()) {
                found.add(
                        new WrongThing(new Span(word.start(), endOfName(words, at)), endsLikeTheirs(words, at, names)));
            } else if (isThankedFor(draft, at, names)) {
                found.add(new WrongThing(new Span(word.start(), endOfName(words, at)), Optional.empty()));
            } else if (isTheirs(words, at) && isMeantWell(draft, word) && names.hasCompany()) {
                found.add(new WrongThing(new Span(word.start(), endOfName(words, at)), Optional.empty()));
            } else if (near.isPresent()
                    && !names.mayBeCalled(word.text())
                    && !isSomebodyElse(words, at, names)
                    && Names.distance(Names.fold(word.text()), near.orElseThrow()) <= 2) {
                found.add(new WrongThing(new Span(word.start(), word.end()), Optional.empty()));
            }
        }
        return found;
    }

    /// "Brightwater" where they wrote from Brightpond, "Valdivia Foods" for Valverde Foods: the slip of a memory keeps
    /// the beginning. Where the right name stands in the draft as well, the other one is somebody else's.
    private static Optional<String> beginsLikeTheirs(Draft draft, int at, Names names) {
        List<Word> words = draft.words();
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        boolean about = before >= 0 && ABOUT.contains(words.get(before).text()) || isTheirs(words, at);
        boolean insideName = Layout.looksLikeName(words.get(at - 1)) && isNext(words.get(at - 1), words.get(at));
        if (insideName) {
            return Optional.empty();
        }
        boolean goesOn = at + 1 < words.size()
                && names.companyEnding(words.get(at + 1).text()).isPresent();
        if (!about && !goesOn) {
            return Optional.empty();
        }
        return names.beginningLike(words.get(at).text(), goesOn ? 3 : 5)
                .filter(right ->
                        words.stream().noneMatch(word -> Names.fold(word.text()).equals(Names.fold(right))));
    }

    /// "The people at Frigo know cold stores" points elsewhere; "good luck to everyone at Frigo" does not.
    private static boolean isMeantWell(Draft draft, Word word) {
        return draft.lines().stream()
                .filter(line -> line.has(word.start()))
                .anyMatch(line -> draft.has("goodwill", line) || draft.has("thanks", line));
    }

    /// "the invitation from the Sandpaper Foundation" where they wrote from the Sandpiper Foundation: what is asked
    /// about or declined is theirs, and only its last word is right.
    private static Optional<String> endsLikeTheirs(List<Word> words, int at, Names names) {
        int last = lastOfName(words, at);
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        boolean about = before >= 0 && ABOUT.contains(words.get(before).text()) || isTheirs(words, at);
        return last > at && about ? names.companyEnding(words.get(last).text()) : Optional.empty();
    }

    /// What is wished well is theirs: "everyone at Lumen", "success to Lumen", "I wish Lumen".
    private static boolean isTheirs(List<Word> words, int at) {
        String before = words.get(at - 1).text();
        String earlier = at > 1 ? words.get(at - 2).text() : "";
        boolean atTheirs = Set.of("at", "of").contains(before)
                && Set.of(
                                "everyone",
                                "everybody",
                                "team",
                                "people",
                                "folks",
                                "colleagues",
                                "all",
                                "whole",
                                "friends",
                                "crew")
                        .contains(earlier);
        boolean luckTo = Set.of("to", "with", "for", "at").contains(before)
                && Set.of("luck", "success", "rooting", "cheering").contains(earlier);
        boolean overAt = before.equals("at")
                && !(at > 2 && Layout.looksLikeName(words.get(at - 3)))
                && Set.of("over", "gang", "bunch", "lot", "ladies", "gents").contains(earlier);
        return atTheirs || luckTo || overAt;
    }

    private static int endOfName(List<Word> words, int at) {
        return words.get(lastOfName(words, at)).end();
    }

    private static int lastOfName(List<Word> words, int at) {
        int last = at;
        while (last + 1 < words.size()
                && Layout.looksLikeName(words.get(last + 1))
                && isNext(words.get(last), words.get(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean beginsLine(Draft draft, int word) {
        return draft.lines().stream().anyMatch(line -> line.from() == word);
    }

    /// "thank you for the invitation to the Lantern Festival" where they wrote of another: a name of two words or more
    /// that stands nowhere in the conversation.
    private static boolean isThankedFor(Draft draft, int at, Names names) {
        List<Word> words = draft.words();
        int last = lastOfName(words, at);
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        if (last == at || before < 1 || !INVITED_TO.contains(words.get(before).text())) {
            return false;
        }
        boolean invited =
                words.subList(Math.max(0, before - 4), before).stream().anyMatch(word -> INVITES.contains(word.text()));
        boolean strange = words.subList(at, last + 1).stream()
                .noneMatch(word -> names.mayBeCalled(word.text()) || CalendarNames.MONTHS.contains(word.text()));
        return invited
                && strange
                && names.hasNames()
                && draft.lines().stream()
                        .anyMatch(line -> line.has(words.get(at).start()) && draft.has("thanks", line));
    }

    private static boolean isNext(Word word, Word next) {
        return next.start() == word.end() + 1;
    }

    private boolean has(Word word) {
        return word.start() >= span.start() && word.end() <= span.end();
    }

    /// "thank you for inviting me onto Street to Stage" where it is called Street to Summit.
    private static List<WrongThing> slips(Draft draft, Names names) {
        List<ProperName> said = draft.lines().stream()
                .flatMap(line -> ProperName.in(draft.own(), draft.words(), line.from(), line.to()).stream())
                .toList();
        List<WrongThing> found = new ArrayList<>();
        for (ProperName name : said) {
            names.slipOf(name)
                    .filter(right ->
                            said.stream().noneMatch(other -> other.words().equals(right.words())))
                    .filter(right -> isTheirs(draft, name))
                    .ifPresent(right ->
                            found.add(new WrongThing(new Span(name.start(), name.end()), Optional.of(right.text()))));
        }
        return found;
    }

    /// Somebody else's would hardly stand in a thank-you or a wish, or behind "invited me onto".
    private static boolean isTheirs(Draft draft, ProperName name) {
        Line line = draft.lines().stream()
                .filter(each -> each.has(name.start()))
                .findFirst()
                .orElseThrow();
        return draft.has("thanks", line)
                || draft.has("goodwill", line)
                || draft.words(line)
                        .filter(word -> word.end() < name.start())
                        .reduce((first, last) -> last.is("the") ? first : last)
                        .filter(word -> ASKED_TO.contains(word.text()))
                        .isPresent();
    }

    /// "Karin Holst" for Karen who asks, "my colleague Marten": like a name here, and another one.
    private static boolean isSomebodyElse(List<Word> words, int at, Names names) {
        boolean fullName = at + 1 < words.size()
                        && Layout.looksLikeName(words.get(at + 1))
                        && isNext(words.get(at), words.get(at + 1))
                        && !names.shows(words.get(at + 1).text())
                || Layout.looksLikeName(words.get(at - 1))
                        && isNext(words.get(at - 1), words.get(at))
                        && !names.shows(words.get(at - 1).text());
        String word = Names.fold(words.get(at).text());
        boolean family = word.endsWith("s") && names.shows(word.substring(0, word.length() - 1));
        boolean place = PLACED.contains(words.get(at - 1).text());
        return fullName
                || family
                || place
                || at > 1
                        && OWN.contains(words.get(at - 2).text())
                        && !words.get(at - 1).capital();
    }
}
