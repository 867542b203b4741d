package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.domain.Finding.Span;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// A company, event or other proper name in the body that is plainly a slip of one in the conversation.
///
/// @param right what it should have been, where that can be told
record WrongThing(Span span, Optional<String> right) {
    private static final Set<String> ABOUT =
            Set.of("about", "from", "to", "join", "advise", "invitation", "for", "into", "behind", "with");
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
            if (!inBody || !Layout.looksLikeName(word) || known) {
                continue;
            }
            if (endsLikeTheirHouse(draft, at, names)) {
                found.add(new WrongThing(
                        new Span(word.start(), endOfName(words, at)),
                        names.houses().endingLike(name(draft, at)).flatMap(names::spelt)));
                continue;
            }
            if (beginsLine(draft, at) && lastOfName(words, at) == at) {
                continue;
            }
            Word before = words.get(at - 1);
            boolean secondWord = Layout.looksLikeName(before)
                    && before.start() >= draft.layout().greetingEnd()
                    && names.isCompany(before.text())
                    && isNext(before, word)
                    && (at < 2 || !Layout.looksLikeName(words.get(at - 2)) || !isNext(words.get(at - 2), before))
                    && (!names.people().contains(Names.fold(before.text())) || Theirs.isMeantWell(draft, at));
            if (secondWord && names.company(before.text()).isPresent()) {
                found.add(new WrongThing(new Span(before.start(), endOfName(words, at)), names.company(before.text())));
            } else if (beginsLikeTheirs(draft, at, names).isPresent()) {
                found.add(new WrongThing(
                        new Span(word.start(), endOfName(words, at)), beginsLikeTheirs(draft, at, names)));
            } else if (endsLikeTheirs(words, at, names).isPresent()) {
                found.add(
                        new WrongThing(new Span(word.start(), endOfName(words, at)), endsLikeTheirs(words, at, names)));
            } else if (Theirs.isTheirs(draft, at, lastOfName(words, at), names)) {
                found.add(new WrongThing(new Span(word.start(), endOfName(words, at)), Optional.empty()));
            }
        }
        return found;
    }

    /// "Brightwater" where they wrote from Brightpond, "Valdivia Foods" for Valverde Foods: the slip of a memory keeps
    /// the beginning. Where the right name stands in the draft as well, the other one is somebody else's.
    private static Optional<String> beginsLikeTheirs(Draft draft, int at, Names names) {
        List<Word> words = draft.words();
        boolean insideName = Layout.looksLikeName(words.get(at - 1)) && isNext(words.get(at - 1), words.get(at));
        if (insideName) {
            return Optional.empty();
        }
        boolean goesOn = at + 1 < words.size()
                && names.companyEnding(words.get(at + 1).text()).isPresent();
        return names.beginningLike(words.get(at).text(), goesOn ? 3 : 5)
                .filter(right -> goesOn || isAbout(words, at) || names.isHouse(right))
                .filter(right ->
                        words.stream().noneMatch(word -> Names.fold(word.text()).equals(Names.fold(right))));
    }

    /// "the invitation from the Sandpaper Foundation" where they wrote from the Sandpiper Foundation: what is asked
    /// about or declined is theirs, and only its last word is right.
    private static Optional<String> endsLikeTheirs(List<Word> words, int at, Names names) {
        int last = lastOfName(words, at);
        return last > at && isAbout(words, at)
                ? names.companyEnding(words.get(last).text())
                : Optional.empty();
    }

    /// "Lunch with Nordkapital with pleasure" to Havkapital, which the draft never names.
    private static boolean endsLikeTheirHouse(Draft draft, int at, Names names) {
        boolean insideName = at > 0
                && Layout.looksLikeName(draft.words().get(at - 1))
                && isNext(draft.words().get(at - 1), draft.words().get(at));
        boolean somebody = at > 0 && Names.isTitle(draft.words().get(at - 1))
                || Nicknames.knows(Names.fold(draft.words().get(at).text()));
        return !insideName
                && !somebody
                && names.houses().endingLike(name(draft, at)).isPresent()
                && names.houses().areMissingIn(draft.own())
                && (Theirs.isMeantWell(draft, at) || isAbout(draft.words(), at));
    }

    private static String name(Draft draft, int at) {
        return draft.own().substring(draft.words().get(at).start(), endOfName(draft.words(), at));
    }

    private static boolean isAbout(List<Word> words, int at) {
        int before = words.get(at - 1).is("the") ? at - 2 : at - 1;
        return before >= 0 && ABOUT.contains(words.get(before).text()) || Theirs.isWished(words, at);
    }

    private static int endOfName(List<Word> words, int at) {
        return words.get(lastOfName(words, at)).end();
    }

    private static int lastOfName(List<Word> words, int at) {
        return ProperName.last(words, at, words.size());
    }

    private static boolean beginsLine(Draft draft, int word) {
        return draft.lines().stream().anyMatch(line -> line.from() == word);
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
}
