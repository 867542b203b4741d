package sendoff.tone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.domain.Finding;
import sendoff.domain.Finding.Severity;
import sendoff.domain.Finding.Span;
import sendoff.domain.Framework;
import sendoff.domain.Message;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Notes when a close tells the requester that a contact refused: that was said in confidence.
final class RefusalGivenAway implements ToneRule {
    private static final String RULE = "refusal-given-away";
    private static final String LIKENESS = Likeness.of(RULE);
    private static final Set<String> ASKING = Set.of(
            "asked",
            "checked",
            "spoke",
            "spoken",
            "speaking",
            "put",
            "ran",
            "sounded",
            "mentioned",
            "tried",
            "wrote",
            "heard",
            "talked",
            "floated",
            "raised",
            "suggested",
            "proposed",
            "pitched",
            "told");
    /// Behind these a name is only spoken of.
    private static final Set<String> SPOKEN_OF =
            Set.of("to", "with", "of", "about", "at", "on", "into", "through", "via", "introduce", "ask", "bother");
    private static final Set<String> THEIRS =
            Set.of("he", "she", "they", "him", "her", "them", "his", "their", "it", "there");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:[Ii]ntroduc\\w*|[Ii]ntro|[Cc]onnect\\w*|in touch|[Aa] word|[Rr]each\\w*|[Rr]efer\\w*|pass\\b|forward\\w*|vouch\\w*|speak|talk)[^.?!\\n]{0,30}?\\b(?:to|with|for)\\s+(?:your \\p{Ll}+ )?(?<name>\\p{Lu}[\\p{L}'’-]+\\.?(?: \\p{Lu}[\\p{L}'’-]+){0,3})");
    /// So many words from who refuses a "not" that only says where they are.
    private static final int AT_ONCE = 5;
    /// "Could you introduce me", whoever that is to.
    private static final Pattern ASKS_FOR_SOMEONE = Pattern.compile(
            "(?i)\\b(introduc\\w* (me|us)|an? intro\\b|introduction to|put (me|us) in touch|connect (me|us)|pass (this|it|me|my \\w+) on|a word with)");
    private static final String WHY =
            "This gives away what a contact told you in confidence; the no can stand without naming whose it was.";

    @Override
    public List<Finding> check(Draft draft, Situation situation) {
        if (situation.is(Framework.ACCEPT)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        int done = -1;
        Set<String> contacts = contacts(situation);
        List<Hit> hits = Stream.concat(
                        draft.hits("contact-refuses").stream().filter(hit -> isActing(draft, hit)),
                        Stream.concat(
                                draft.hits("someone-does-not").stream()
                                        .filter(hit -> isActing(draft, hit) && isKnownContact(draft, hit, contacts)),
                                draft.hits("cool-reception").stream()
                                        .filter(hit -> !contacts.isEmpty()
                                                && isOfContact(
                                                        draft, draft.lines().get(hit.line()), contacts))))
                .sorted(Comparator.comparingInt(Hit::from))
                .toList();
        for (Hit hit : hits) {
            Line line = draft.lines().get(hit.line());
            boolean away = IntStream.range(hit.from(), line.to())
                    .limit(AT_ONCE)
                    .anyMatch(at -> ContactsNo.isAway(draft.words(), at, line.to()));
            if (line.number() != done
                    && !away
                    && !ContactsNo.isOpen(draft.words(), hit.from(), hit.to() - 1)
                    && isAboutContact(draft, line, hit, contacts)
                    && !isOwnCompany(draft, hit, situation)) {
                done = line.number();
                found.add(finding(draft, line, hit.from(), hit.to()));
            }
        }
        if (found.isEmpty() && situation.isClose()) {
            reactions(draft, contacts, !contacts.isEmpty() || asksForSomeone(situation), found);
        }
        return draft.isOff(LIKENESS) ? found : likelier(draft, found);
    }

    /// Without what is worded unlike any refusal that was given away, and with what is worded like one.
    private static List<Finding> likelier(Draft draft, List<Finding> found) {
        Stream<Finding> kept = found.stream()
                .filter(finding ->
                        !draft.isDenied(RULE, line(draft, finding.span().start())));
        Stream<Finding> more = draft.lines().stream()
                .filter(line -> draft.sounds(RULE, line)
                        && found.stream()
                                .noneMatch(finding -> line.has(finding.span().start())))
                .map(line -> finding(draft, line, line.from(), line.to()));
        return Stream.concat(kept, more).toList();
    }

    private static Line line(Draft draft, int offset) {
        return draft.lines().stream()
                .filter(line -> line.has(offset))
                .findFirst()
                .orElseGet(draft.lines()::getFirst);
    }

    private static boolean asksForSomeone(Situation situation) {
        return situation.answered().stream()
                .reduce((first, last) -> last)
                .filter(message -> ASKS_FOR_SOMEONE
                        .matcher(message.subject() + "\n" + message.text().own())
                        .find())
                .isPresent();
    }

    private static void reactions(Draft draft, Set<String> contacts, boolean wanted, List<Finding> found) {
        draft.words().stream()
                .filter(Layout::looksLikeName)
                .map(Word::text)
                .distinct()
                .map(Names::fold)
                .filter(name -> contacts.stream().anyMatch(contact -> Names.areShortForms(name, contact)))
                .toList()
                .forEach(contacts::add);
        for (Line line : draft.lines()) {
            if (draft.has("thanks", line) || line.text().endsWith("?")) {
                continue;
            }
            ContactsNo.in(draft, line, contacts, wanted)
                    .ifPresent(place -> found.add(finding(draft, line, place.from(), place.to())));
        }
    }

    private static Finding finding(Draft draft, Line line, int from, int to) {
        Optional<Cut> cut = reports(draft, line)
                ? Optional.of(new Cut(new Span(line.start(), line.end()), ""))
                : Cut.leaveOut(draft, line, Math.max(line.from(), from), to);
        boolean decided = draft.lines().stream()
                .anyMatch(other -> other.number() != line.number() && draft.has("refusal", other));
        Optional<Cut> change =
                cut.map(each -> each.instead().isEmpty() && each.span().start() == line.start() && !decided
                        ? new Cut(each.span(), "I can't make this introduction.")
                        : each);
        Span span = change.map(Cut::span)
                .orElseGet(() -> new Span(
                        draft.words().get(from).start(),
                        draft.words().get(to - 1).end()));
        return Found.at(draft, RULE, Severity.WARN, span, WHY, change.map(Cut::instead));
    }

    /// "I asked Dana and she isn't keen": what is left without the end still tells that somebody was asked.
    private static boolean reports(Draft draft, Line line) {
        return draft.words(line).map(Word::text).anyMatch(ASKING::contains) && !draft.has("decides", line);
    }

    /// The one who refuses is named, or is the "she" of someone named in this sentence or the one before.
    private static boolean isAboutContact(Draft draft, Line line, Hit hit, Set<String> contacts) {
        Word subject = draft.words().get(hit.from());
        if (Layout.looksLikeName(subject)) {
            return true;
        }
        if (!contacts.isEmpty()) {
            return true;
        }
        boolean pronoun = Set.of("he", "she", "they").contains(subject.text().toLowerCase(Locale.ROOT));
        if (!pronoun) {
            return true;
        }
        return namesSomeone(draft, line)
                || (line.number() > 0 && namesSomeone(draft, draft.lines().get(line.number() - 1)));
    }

    /// The contact asked for, or one who is known to have refused.
    private static boolean isKnownContact(Draft draft, Hit hit, Set<String> contacts) {
        return contacts.contains(Names.fold(draft.words().get(hit.from()).text()));
    }

    /// "The introduction to Dana isn't one I can make": she is spoken of, and refuses nothing.
    private static boolean isActing(Draft draft, Hit hit) {
        return hit.from() == 0
                || !SPOKEN_OF.contains(draft.words().get(hit.from() - 1).text());
    }

    /// Names them, or means them by a pronoun.
    private static boolean isOfContact(Draft draft, Line line, Set<String> contacts) {
        return draft.words(line)
                .map(Word::text)
                .anyMatch(text -> THEIRS.contains(text) || contacts.contains(Names.fold(text)));
    }

    /// Who was asked for, unless it is the asker, and who is known to have refused.
    private static Set<String> contacts(Situation situation) {
        Set<String> contacts = new HashSet<>(Names.of(situation.people().target()));
        situation.people().refused().forEach(name -> contacts.addAll(Names.words(name)));
        if (contacts.isEmpty()) {
            contacts.addAll(askedFor(situation));
        }
        contacts.removeAll(Names.of(situation.people().requester()));
        return contacts;
    }

    /// "Could you put me in touch with Professor Anstruther": whom the message names when nobody was recognised.
    private static Set<String> askedFor(Situation situation) {
        return situation.answered().stream()
                .reduce((first, last) -> last)
                .map(message -> ASKED_FOR
                        .matcher(message.subject() + "\n" + message.text().own())
                        .results()
                        .flatMap(found -> Names.words(found.group("name")).stream())
                        .filter(name -> !NotNames.has(name))
                        .filter(name -> !Names.of(Optional.of(message.from())).contains(name))
                        .filter(name -> message.recipients()
                                .noneMatch(party -> Names.of(Optional.of(party)).contains(name)))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /// "Baobab does not invest" speaks for the owner: the name stands in one of their addresses.
    private static boolean isOwnCompany(Draft draft, Hit hit, Situation situation) {
        String name = Names.fold(draft.words().get(hit.from()).text());
        Stream<String> recipients =
                situation.answered().stream().flatMap(Message::recipients).flatMap(party -> party.address().stream());
        Stream<String> own = situation.people().owner().stream().flatMap(owner -> owner.addresses().stream());
        return Stream.concat(recipients, own)
                .map(address -> address.substring(address.indexOf('@') + 1))
                .anyMatch(host -> host.startsWith(name));
    }

    private static boolean namesSomeone(Draft draft, Line line) {
        return draft.words(line).skip(1).anyMatch(Layout::looksLikeName)
                || Layout.looksLikeName(draft.words().get(line.from()));
    }
}
