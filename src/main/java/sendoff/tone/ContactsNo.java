package sendoff.tone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sendoff.tone.Draft.Line;
import sendoff.tone.Words.Word;

/// Where a sentence tells how a contact took it, and not well: "Deb had a look and passed", "she pulled a face". It
/// goes by who acts and by a word of refusing after them, not by phrases.
final class ContactsNo {
    /// First word, and after the last.
    record Place(int from, int to) {}

    private static final int REACH = 12;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they");

    /// After these a name is only spoken of: "I make no introduction to Dana".
    private static final Set<String> OBJECT =
            words("to with for on about at of from introduce introducing ask asked bother contact approach call know "
                    + "meet through via behind than like by past into add bring involve disturb connect put send give "
                    + "let or hope wish may if unless until when once whether before after");

    /// What refusing is said with; a plain "not" is one of them.
    private static final Set<String> REFUSES = words(
            "not no never declined declines refused refuses passed passes rejected prefers preferred prefer burned burnt "
                    + "preference rather sooner bin binned deleted enough fill against warned silence grimaced winced "
                    + "groaned shuddered frowned shrugged balked begged wary lukewarm cool unconvinced unimpressed "
                    + "uninterested shut closed unwilling reluctant hesitant nothing hardly negative thumbs nope nah nein non nee "
                    + "nei isnt down without");
    /// "pulled a face", "shook her head", "turned up his nose".
    private static final Set<String> PARTS = Set.of("face", "head", "nose", "eyes", "eyebrow", "eyebrows", "hands");

    private static final Set<String> ASKED = words(
            "asked checked spoke spoken ran rang called sounded mentioned tried wrote talked told floated "
                    + "raised showed shown suggested proposed pitched put forwarded sent messaged pinged texted "
                    + "emailed broached knocked rung enquired inquired enquiry inquiry nudged approached consulted tested");
    /// "Dana is not the right one": the owner's own view of her.
    private static final Set<String> OWN_VIEW = Set.of(
            "right",
            "fit",
            "match",
            "someone",
            "somebody",
            "person",
            "know",
            "need",
            "needs",
            "mine",
            "my",
            "me",
            "list");

    private static final Set<String> CONTACTS = words(
            "her him them lady gentleman side party household family chair colleague partner boss friend contact director doctor editor agent cousin "
                    + "sister brother wife husband founder head professor team");

    /// People by what they do; with -er, -or and -ist behind them most others are known as well.
    private static final Set<String> PEOPLE =
            words("chief captain dean chef coach lead people someone somebody folks guy woman man lady gentleman "
                    + "mother father uncle aunt host secretary accountant president assistant consultant cfo ceo cto "
                    + "committee board mates crew");
    /// End so as well, and are nobody.
    private static final Set<String> NOBODY =
            words("paper matter letter offer number order answer summer winter other another floor door monitor "
                    + "sector factor list test computer newsletter register september october november december "
                    + "whether together further later never over under after either for or rather harbor mirror error "
                    + "water");

    private static final Set<String> CONFIDES = Set.of(
            "between us", "between ourselves", "in confidence", "confidentially", "entre nous", "strictly between");
    /// Judging, told of somebody who was asked: whatever follows, it was said in confidence.
    private static final Set<String> JUDGES =
            words("finds thinks considers calls called feels reckons found thought felt deems fears doubts feared "
                    + "doubted dreads hates loathes dislikes resents");
    /// What one does instead of an answer.
    private static final Set<String> REACTS = words(
            "sank flopped bombed stalled laughed sighed snorted yawned hesitated demurred blanched scoffed squirmed changed stiffened hedged");
    private static final Set<String> APPROVES =
            words("yes glad gladly happy happily welcome welcomes love loves agreed agrees keen great good "
                    + "interesting fascinating best fine pleased delighted worth promising brilliant lovely right "
                    + "useful");

    /// Two words that refuse together.
    private static final Set<String> KEEPS_AWAY = Set.of(
            "left it",
            "moved on",
            "kept out",
            "left out",
            "stay out",
            "stays out",
            "stayed out",
            "opted out",
            "bowed out",
            "ducked out",
            "begged off",
            "to stop",
            "be spared",
            "be left",
            "be excused",
            "let alone",
            "someone else");
    /// "Ruth isn't in the office till May" refuses nothing.
    private static final Set<String> AWAY = words(
            "office town country building reached reachable around back there here " + "desk today work works working");
    private static final Set<String> EITHER = Set.of("or", "whether", "if", "unless");
    private static final Set<String> MAY = Set.of("may", "might", "can", "could");
    private static final Set<String> SAYS_NO = Set.of("say", "refuse", "decline", "pass", "well", "always", "still");
    private static final Set<String> NOBODY_THERE = Set.of("nobody", "one", "none");
    private static final Set<String> REPLIES = Set.of("answer", "reply", "response", "verdict", "reaction", "word");
    private static final Set<String> WISHES = words("asked asks begged wants wanted wishes prefers preferred insists");
    private static final Set<String> HOLDS = words("thinks feels finds considers believes reckons fears doubts");

    private ContactsNo() {}

    private static Set<String> words(String row) {
        return Set.copyOf(List.of(row.split(" ")));
    }

    /// @param contacts folded names of those who may have been asked
    /// @param wanted   a contact was asked for, so that "she" is likely to be them
    static Optional<Place> in(Draft draft, Line line, Set<String> contacts, boolean wanted) {
        List<Word> words = draft.words();
        for (int at = line.from(); at < line.to(); at++) {
            if (isSubject(words, line, at, contacts, wanted)) {
                Optional<Place> found = refusal(words, at, line.to(), wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return afterAsking(words, line, contacts, wanted).or(() -> inConfidence(words, line, contacts));
    }

    /// "Between us, she's tired of panels."
    private static Optional<Place> inConfidence(List<Word> words, Line line, Set<String> contacts) {
        for (int at = line.from(); at + 1 < line.to(); at++) {
            String two = words.get(at).text() + " " + words.get(at + 1).text();
            if (CONFIDES.contains(two) || CONFIDES.contains(words.get(at).text())) {
                for (int who = Math.max(line.from(), at - REACH); who < Math.min(line.to(), at + REACH); who++) {
                    Word word = words.get(who);
                    boolean other = PRONOUNS.contains(word.text()) || contacts.contains(Names.fold(word.text()));
                    if (other && !approves(words, who, Math.min(line.to(), who + REACH))) {
                        return Optional.of(new Place(Math.min(at, who), line.to()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSubject(List<Word> words, Line line, int at, Set<String> contacts, boolean wanted) {
        Word word = words.get(at);
        boolean role = wanted && at > line.from() && words.get(at - 1).is("the") && CONTACTS.contains(word.text());
        boolean contact = role || contacts.contains(Names.fold(word.text()));
        boolean who = wanted && word.is("who") && namedBefore(words, line, at, contacts);
        boolean pronoun = wanted && PRONOUNS.contains(word.text());
        if (!contact && !who && !pronoun) {
            return false;
        }
        int before = at - 1;
        while (before >= line.from()
                        && contacts.contains(Names.fold(words.get(before).text()))
                || before >= line.from()
                        && NotNames.has(words.get(before).text())
                        && words.get(before).capital()
                        && before > line.from()) {
            before--;
        }
        boolean owns = at + 2 < line.to()
                && words.get(at + 1).is("'s")
                && !isState(words.get(at + 2))
                && !REPLIES.contains(words.get(at + 2).text());
        return !owns
                && (before < line.from() || !OBJECT.contains(words.get(before).text()));
    }

    /// "Angus's had his fill" is "has had".
    private static boolean isState(Word after) {
        return Set.of("had", "been", "not", "against", "said", "turned").contains(after.text());
    }

    private static boolean namedBefore(List<Word> words, Line line, int at, Set<String> contacts) {
        for (int i = Math.max(line.from(), at - 4); i < at; i++) {
            if (contacts.contains(Names.fold(words.get(i).text()))) {
                return true;
            }
        }
        return false;
    }

    /// The word of refusing within reach of the one who acts, before the sentence turns to somebody else.
    private static Optional<Place> refusal(List<Word> words, int subject, int to, boolean wanted) {
        int end = Math.min(to, subject + REACH);
        boolean wishes = false;
        for (int at = subject + 1; at < end; at++) {
            Word word = words.get(at);
            if (turns(words, at)) {
                return wishes && forbids(words, at, end) ? Optional.of(new Place(subject, end)) : Optional.empty();
            }
            wishes |= WISHES.contains(word.text());
            boolean body = PARTS.contains(word.text()) && at - subject > 2;
            boolean refuses = REFUSES.contains(word.text())
                    && !isOwnView(words, at, end)
                    && !isAway(words, at, to)
                    && !isOpen(words, subject, at);
            if (refuses || body || keepsAway(words, at) || holds(words, subject, at, to)) {
                return Optional.of(new Place(subject, at + 1));
            }
        }
        return Optional.empty();
    }

    /// "asked that I don't pass on her address".
    private static boolean forbids(List<Word> words, int at, int end) {
        return words.subList(at, Math.min(end, at + 4)).stream().anyMatch(word -> word.is("not") || word.is("never"));
    }

    private static boolean keepsAway(List<Word> words, int at) {
        return KEEPS_AWAY.contains(
                words.get(at - 1).text() + " " + words.get(at).text());
    }

    /// "Ruth thinks your numbers are off".
    private static boolean holds(List<Word> words, int subject, int at, int to) {
        List<Word> after = words.subList(at, Math.min(to, at + REACH));
        return HOLDS.contains(words.get(at).text())
                && at - subject <= 2
                && after.stream()
                        .anyMatch(word -> word.is("you") || word.is("your") || word.is("it") || word.is("this"))
                && after.stream().noneMatch(word -> word.is("should") || word.is("could") || word.is("might"))
                && !approves(words, at, at + after.size());
    }

    /// "isn't in the office", "can't be reached", "doesn't work there any more".
    static boolean isAway(List<Word> words, int not, int to) {
        return words.get(not).is("not")
                && words.subList(not + 1, Math.min(to, not + 5)).stream()
                        .takeWhile(word -> word.isWord() && !word.is("with") && !word.is("for"))
                        .anyMatch(word -> AWAY.contains(word.text()));
    }

    /// "He rings you or he doesn't", "she may say no": nobody knows yet.
    static boolean isOpen(List<Word> words, int subject, int not) {
        boolean either = words.subList(subject, not).stream().anyMatch(word -> word.is("or"));
        boolean free = subject + 2 < words.size()
                && MAY.contains(words.get(subject + 1).text())
                && SAYS_NO.contains(words.get(subject + 2).text());
        return either
                || free
                || subject > 0 && EITHER.contains(words.get(subject - 1).text());
    }

    /// "…, so I can't": from here the owner speaks of themself or to the reader.
    private static boolean turns(List<Word> words, int at) {
        String text = words.get(at).text();
        return text.equals("i") || text.equals("we") || text.equals("you") || text.equals("so") || text.equals(";");
    }

    private static boolean isOwnView(List<Word> words, int at, int end) {
        return words.subList(at, Math.min(end, at + 5)).stream().map(Word::text).anyMatch(OWN_VIEW::contains);
    }

    /// "I asked our chair and he turned you down", "I asked, there was a long silence".
    private static Optional<Place> afterAsking(List<Word> words, Line line, Set<String> contacts, boolean wanted) {
        int asked = -1;
        boolean met = wanted;
        for (int at = line.from(); at < line.to(); at++) {
            Word word = words.get(at);
            boolean own = at > line.from() && isOwn(words, line, at);
            boolean asks = ASKED.contains(word.text())
                    || word.is("ask") && at > 0 && words.get(at - 1).is("did");
            if (asked < 0 && asks && own && !handsOver(words, at, line.to())) {
                asked = at;
            } else if (asked >= 0) {
                if (word.is("there") && NOBODY_THERE.contains(words.get(at - 1).text())) {
                    return Optional.of(new Place(Math.max(line.from(), asked - 1), at + 1));
                }
                met |= CONTACTS.contains(word.text())
                        || contacts.contains(Names.fold(word.text()))
                        || isSomebodyAsked(words, at, line.to());
                boolean self = word.is("i") || word.is("we");
                if (self) {
                    return Optional.empty();
                }
                boolean judges = JUDGES.contains(word.text()) && !approves(words, at, Math.min(line.to(), at + REACH));
                boolean reacts =
                        wanted && REACTS.contains(word.text()) && !approves(words, at, Math.min(line.to(), at + REACH));
                if (met
                        && at - asked > 1
                        && (REFUSES.contains(word.text()) || judges || reacts || isFaceAfter(words, asked, at))) {
                    return Optional.of(new Place(Math.max(line.from(), asked - 1), at + 1));
                }
            }
        }
        return Optional.empty();
    }

    /// "to the operations chief", "past our producer", "with Paz": whoever something was put to.
    private static boolean isSomebodyAsked(List<Word> words, int at, int to) {
        if (!Set.of("to", "with", "past", "by", "before").contains(words.get(at).text())) {
            return false;
        }
        for (int i = at + 1; i < Math.min(to, at + 6) && words.get(i).isWord(); i++) {
            Word word = words.get(i);
            String text = word.text();
            if (Set.of("you", "your", "me", "us", "it", "i").contains(text)) {
                return false;
            }
            boolean acts = text.length() > 4 && (text.endsWith("er") || text.endsWith("or") || text.endsWith("ist"));
            if (PEOPLE.contains(text)
                    || CONTACTS.contains(text)
                    || acts && !NOBODY.contains(text)
                    || i == at + 1 && Layout.looksLikeName(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean approves(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().map(Word::text).anyMatch(APPROVES::contains);
    }

    /// "I'll put you in touch": only "put it to her" asks.
    private static boolean handsOver(List<Word> words, int at, int to) {
        return words.get(at).is("put")
                && (at + 1 >= to
                        || !Set.of("it", "this", "that", "your")
                                .contains(words.get(at + 1).text()));
    }

    private static boolean isFaceAfter(List<Word> words, int asked, int at) {
        return PARTS.contains(words.get(at).text()) && at - asked > 3;
    }

    private static boolean isOwn(List<Word> words, Line line, int at) {
        boolean own = false;
        for (int i = Math.max(line.from(), at - 3); i < at; i++) {
            String text = words.get(i).text();
            if (text.equals("not") || text.equals("never")) {
                return false;
            }
            own |= text.equals("i") || text.equals("we");
        }
        return own;
    }
}
