package sendoff.recognise;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.language.DateInWords;
import sendoff.language.DateInWords.Precision;
import sendoff.language.DatesInWords;
import sendoff.language.Gloss;
import sendoff.language.PhraseBook;
import sendoff.language.QuickPattern;
import sendoff.language.Sentence;
import sendoff.language.Sentences;
import sendoff.language.Tokens;
import sendoff.recognise.CommitmentForm.Needs;

/// Finds the promises in what a person wrote: future acts that they owe the other side or someone it named.
///
/// Not promises are being away, accepting a time, ritual endings, what others will do and offers ("I'd be happy to, if
/// you like"); "if you agree, I will" is one. Rules know the usual words, where in a sentence they stand and which day
/// is meant; in a sentence with a day that no rule knows, a model decides by its wording (decision 35).
public final class Promises {
    /// Longer sentences are tables or code, and no one promises after so many characters.
    private static final int LONGEST = 700;
    /// Fifty pages: what is longer was pasted.
    private static final int FURTHEST = 100_000;

    private static final QuickPattern TIMED_BY_EVENT =
            QuickPattern.of("\\b(?:when you|when we|after (?:you|we|the|that|your)|once|as soon as|in our|at our)\\b");
    /// Says when without a day: after something, or at once.
    private static final QuickPattern MOMENT = QuickPattern.of(
            "\\b(?:once|as soon as|the (?:moment|minute|second) (?!of)|" + DueDay.OF_SOMETHING
                    + "|when (?:i|we|you|she|he|they|it|the|my|our|that's)|after (?:you|we|the|that|your|i|my|this|our|today's|tomorrow's)"
                    + "|right (?:after|away|now)|shortly|momentarily|later today|in a (?:sec|second|minute|min|bit|moment|few|tick|while)|soon|asap|now|presently|one sec|in \\d+|in (?:five|ten|two)|separate(?:ly)?|first thing|before (?:the|i|you|we|my))\\b");
    private static final Pattern AT_THE_MEETING =
            Pattern.compile("^(?:bring|call|ring|phone|come|meet|pick|wait)\\b.*");
    /// Another act begins behind it.
    private static final Pattern JOINED =
            Pattern.compile("(?:[,;]|\\b(?:and|then|but)(?: (?:then|also|will|shall|certainly))*) ?$");
    private static final Pattern NO_SUBJECT =
            Pattern.compile("(?:will|shall|comes?|goes?|is|are|follows?|gets?|has|have|reach(?:es)?)\\b");
    private static final Pattern SUBJECT =
            Pattern.compile(" ?(?:the|an?|my|our|your|his|her|their|both|all|two|three|this|that|these|those) \\w");

    private record Found(PromiseMade promise, int start, int end) {}

    /// The promises in `ownText`, in order.
    ///
    /// @param at when it was written, in the author's own offset: the base of "tomorrow"
    public List<PromiseMade> in(String ownText, OffsetDateTime at) {
        var promises = new ArrayList<PromiseMade>();
        Optional<LocalDate> before = Optional.empty();
        boolean list = false;
        for (Sentence sentence : Sentences.of(ownText.substring(0, Math.min(FURTHEST, ownText.length())))) {
            Gloss text = PhraseBook.english(sentence.text()
                    .substring(0, Math.min(LONGEST, sentence.text().length())));
            list = ToDoList.opensIn(text.text()) || list && ToDoList.goesOnIn(text.text());
            if (list) {
                text = ToDoList.spelledOut(text);
            }
            List<DateInWords> dates = DatesInWords.in(text.text(), at);
            Disclaimer disclaimer = Disclaimer.in(Tokens.fold(text.text()));
            if (!disclaimer.isOfAll()) {
                List<PromiseMade> made = inSentence(text, disclaimer.without(dates), before, disclaimer);
                promises.addAll(made.isEmpty() ? inOtherWords(text, dates) : made);
            }
            before = dates.stream()
                    .filter(date -> date.precision() == Precision.DAY)
                    .map(DateInWords::due)
                    .reduce((first, second) -> second);
        }
        return promises;
    }

    private static List<PromiseMade> inSentence(
            Gloss text, List<DateInWords> dates, Optional<LocalDate> before, Disclaimer disclaimer) {
        String folded = Tokens.fold(text.text());
        var found = new ArrayList<Found>();
        List<Commitment> commitments = Commitments.in(folded, when(folded, dates)).stream()
                .filter(words -> !disclaimer.isOf(words))
                .toList();
        int start = 0;
        for (int i = 0; i < commitments.size(); i++) {
            int end = i + 1 < commitments.size() ? commitments.get(i + 1).start() : folded.length();
            int from = i == 0
                    ? start
                    : Math.max(start, folded.lastIndexOf(';', commitments.get(i).start()));
            promise(folded, text, commitments.get(i), from, end, dates, before).ifPresent(found::add);
            start = commitments.get(i).verb();
        }
        return merged(found, text);
    }

    private static List<PromiseMade> inOtherWords(Gloss text, List<DateInWords> dates) {
        String said = text.text();
        if (!PromiseWording.isAsked(said, dates) || !PromiseWording.standard().promises(said)) {
            return List.of();
        }
        Optional<DateInWords> day = dates.stream()
                .filter(date -> date.precision() != Precision.SEASON)
                .findFirst();
        return List.of(made(text, 0, said.length(), day.map(DateInWords::from), day.map(DateInWords::due)));
    }

    private static PromiseMade made(Gloss text, int start, int end, Optional<LocalDate> from, Optional<LocalDate> due) {
        What what = ActWording.standard().what(text.text().substring(start, end));
        return new PromiseMade(what, text.before(start, end).strip(), from, due);
    }

    private static Needs when(String folded, List<DateInWords> dates) {
        if (!dates.isEmpty() || TIMED_BY_EVENT.isIn(folded)) {
            return Needs.DATE;
        }
        return MOMENT.isIn(folded) ? Needs.MOMENT : Needs.NOTHING;
    }

    private static Optional<Found> promise(
            String folded,
            Gloss text,
            Commitment words,
            int start,
            int end,
            List<DateInWords> dates,
            Optional<LocalDate> before) {
        Optional<DateInWords> date = DueDay.of(folded, words, start, end, dates);
        boolean event = TIMED_BY_EVENT.isIn(folded);
        boolean proposal = words.isProposal(folded);
        if (words.needs() == Needs.DATE && date.isEmpty() && !(proposal && event)) {
            return Optional.empty();
        }
        Optional<DateInWords> named = date.filter(d -> d.precision() != Precision.SEASON);
        Optional<LocalDate> from = named.map(DateInWords::from);
        Optional<LocalDate> due = named.map(DateInWords::due);
        if (date.isEmpty() && AT_THE_MEETING.matcher(words.clause()).matches()) {
            from = before;
            due = before;
        }
        int opens = opening(folded, start, words.start(), named);
        int closes = Math.max(words.verb(), Math.min(end, words.end()));
        return Optional.of(new Found(made(text, opens, closes, from, due), opens, end));
    }

    /// Where its words begin: "On Thursday I'll ring you", "The annex will be in your portal by Monday". A subject or a
    /// day that stands ahead of "I'll" or "will" belongs to what was said.
    private static int opening(String folded, int from, int words, Optional<DateInWords> date) {
        if (from > 0) {
            return words;
        }
        boolean dayAhead = date.filter(day -> day.start() < words).isPresent();
        if (NO_SUBJECT.matcher(folded).region(words, folded.length()).lookingAt()) {
            int comma = folded.lastIndexOf(", ", words) + 1;
            boolean whole =
                    !dayAhead && SUBJECT.matcher(folded).region(comma, words).lookingAt();
            return whole ? comma : 0;
        }
        return dayAhead ? 0 : words;
    }

    /// Several acts of one sentence are one promise unless each has a date of its own.
    private static List<PromiseMade> merged(List<Found> found, Gloss text) {
        var promises = new ArrayList<Found>();
        for (Found next : found) {
            Optional<Found> last = promises.isEmpty() ? Optional.empty() : Optional.of(promises.getLast());
            boolean apart = last.isEmpty()
                    || isApart(last.get().promise(), next.promise())
                    || last.get().promise().due().isPresent()
                            && text.text()
                                            .substring(last.get().start(), next.start())
                                            .indexOf(';')
                                    >= 0;
            if (!apart) {
                promises.removeLast();
            }
            promises.add(apart ? next : together(last.get(), next, text));
        }
        return promises.stream().map(Found::promise).toList();
    }

    private static boolean isApart(PromiseMade first, PromiseMade second) {
        return first.due().isPresent()
                && second.due().isPresent()
                && !first.due().equals(second.due());
    }

    private static Found together(Found first, Found second, Gloss text) {
        PromiseMade dated = first.promise().due().isPresent() ? first.promise() : second.promise();
        return new Found(
                made(text, first.start(), second.end(), dated.from(), dated.due()), first.start(), second.end());
    }
}
