package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sendoff.domain.Finding.Span;
import sendoff.domain.Party;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// The one who was introduced or asks, by a wrong name where the introducer is thanked: "thank you for introducing
/// Fiona Drummond", who is Ailsa Drummond, or "thank you for Chiara" where nobody is called so.
final class WrongPerson {
    private static final Set<String> BRINGS = Set.of(
            "introducing", "introduce", "bringing", "bring", "sending", "send", "connecting", "meeting", "meet", "for");
    private static final Set<String> TO = Set.of("to", "of", "with", "me", "us", "and");
    private static final Set<String> THANKS =
            Set.of("thanks", "thank", "grateful", "obliged", "indebted", "gratitude", "thankful");
    private static final Set<String> KIN = Set.of(
            "brother",
            "sister",
            "wife",
            "husband",
            "son",
            "daughter",
            "father",
            "mother",
            "cousin",
            "uncle",
            "aunt",
            "partner",
            "colleague",
            "niece",
            "nephew");

    private WrongPerson() {}

    static Optional<WrongThing> check(Draft draft, Situation situation, Names names) {
        List<Party> parties = Stream.of(
                        situation.people().requester(),
                        situation.people().target(),
                        situation.answered().stream()
                                .reduce((first, last) -> last)
                                .map(message -> message.from()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return draft.lines().stream()
                .filter(line -> draft.has("thanks", line))
                .flatMap(line -> halfRight(draft, line, names, parties)
                        .or(() -> nobody(draft, line, situation, names))
                        .or(() -> introducer(draft, line, situation, names))
                        .stream())
                .findFirst()
                .or(() -> misspelt(draft, names));
    }

    /// Whether an introducer is thanked, by a name that isn't theirs.
    static boolean thanksIntroducer(Draft draft, Situation situation, Names names) {
        return draft.lines().stream()
                .filter(line -> draft.has("thanks", line))
                .anyMatch(line -> introducer(draft, line, situation, names).isPresent());
    }

    /// "Thanks to Bart for the bridge" where Bram built it and is named nowhere.
    private static Optional<WrongThing> introducer(Draft draft, Line line, Situation situation, Names names) {
        List<Word> words = draft.words();
        for (int at = line.from() + 1; at < line.to(); at++) {
            Word word = words.get(at);
            int before = words.get(at - 1).is("to") ? at - 2 : at - 1;
            boolean thanked =
                    before >= line.from() && THANKS.contains(words.get(before).text());
            boolean ends = at + 1 == line.to()
                    || words.get(at + 1).is("for")
                    || !words.get(at + 1).isWord();
            if (thanked && ends && isNobody(word, names)) {
                return unnamedIntroducer(draft, situation)
                        .map(party -> new WrongThing(new Span(word.start(), word.end()), party.name()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Party> unnamedIntroducer(Draft draft, Situation situation) {
        return situation
                .people()
                .introducer()
                .or(() -> Introducers.seenIn(draft, situation))
                .filter(party -> {
                    Set<String> right = Introducers.names(party);
                    return draft.words().stream()
                            .noneMatch(word -> Layout.looksLikeName(word) && Introducers.isOf(word, right));
                });
    }

    /// "Mr Ionesco" for Mr Ionescu.
    private static Optional<WrongThing> misspelt(Draft draft, Names names) {
        List<Word> words = draft.words();
        for (Line line : draft.lines()) {
            for (int at = line.from() + 1; at < line.to(); at++) {
                Word word = words.get(at);
                boolean stop = words.get(at - 1).is(".") && at > line.from() + 1;
                if (Names.isTitle(words.get(stop ? at - 2 : at - 1)) && isNobody(word, names)) {
                    Optional<String> near = names.nearest(word.text(), names.people());
                    if (near.isPresent()) {
                        return near.map(
                                name -> new WrongThing(new Span(word.start(), word.end()), names.asWritten(name)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNobody(Word word, Names names) {
        return Layout.looksLikeName(word)
                && word.text().length() > 2
                && !PlainWords.has(word.text())
                && !names.mayBeCalled(word.text());
    }

    /// A full name of which one half is somebody's here and the other nobody's.
    private static Optional<WrongThing> halfRight(Draft draft, Line line, Names names, List<Party> parties) {
        List<Word> words = draft.words();
        for (int at = line.from() + 1; at + 1 < line.to(); at++) {
            Word first = words.get(at);
            Word last = words.get(at + 1);
            boolean pair = Layout.looksLikeName(first)
                    && Layout.looksLikeName(last)
                    && last.start() == first.end() + 1
                    && !Layout.looksLikeName(words.get(at - 1))
                    && !KIN.contains(words.get(at - 1).text());
            if (!pair || first.text().length() < 2) {
                continue;
            }
            for (Party party : parties) {
                Optional<String> surname = party.name().map(WrongPerson::surname);
                if (surname.filter(Names.fold(last.text())::equals).isPresent() && !names.mayBeCalled(first.text())) {
                    return Optional.of(new WrongThing(new Span(first.start(), first.end()), party.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static String surname(String name) {
        String[] parts = (name.contains(",") ? name.substring(0, name.indexOf(',')) : name)
                .strip()
                .split(" ");
        return Names.fold(parts[parts.length - 1]);
    }

    /// Whoever was brought in, where the introducer is answered and never called by their own name.
    private static Optional<WrongThing> nobody(Draft draft, Line line, Situation situation, Names names) {
        Optional<Party> brought =
                situation.people().requester().filter(party -> party.name().isPresent());
        boolean introduced = situation.people().introducer().isPresent()
                && brought.isPresent()
                && !brought.equals(situation.people().introducer());
        Set<String> right = Names.of(brought);
        if (!introduced || draft.words().stream().anyMatch(word -> right.contains(Names.fold(word.text())))) {
            return Optional.empty();
        }
        List<Word> words = draft.words();
        for (int at = line.from() + 1; at < line.to(); at++) {
            Word word = words.get(at);
            int before = TO.contains(words.get(at - 1).text()) && at - 1 > line.from() ? at - 2 : at - 1;
            boolean ends = at + 1 == line.to()
                    || !words.get(at + 1).isWord()
                    || !words.get(at + 1).capital();
            if (BRINGS.contains(words.get(before).text()) && ends && isNobody(word, names)) {
                return Optional.of(new WrongThing(new Span(word.start(), word.end()), brought.flatMap(Party::name)));
            }
        }
        return Optional.empty();
    }
}
