package sendoff.followthrough;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.domain.Message;
import sendoff.domain.Owner;

/// What the last words of an exchange leave open.
final class Exchanged {
    private static final Pattern AGREES = Pattern.compile(
            "(?i)\\b(?:happy|glad|delighted|love|pleased) to (?:talk|meet|chat|speak|help|have|do|join|take)\\b"
                    + "|\\blet'?s (?:talk|meet|speak|find|do)\\b|\\bworks for me\\b|\\bcount me in\\b|^yes\\b");
    private static final Pattern DECLINES = Pattern.compile(
            "(?i)\\b(?:can't|cannot|can not|won't|unable to|not able to|have to (?:pass|decline)|not taking)\\b");

    /// A time that was named, and a word that it stands.
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\b\\d{1,2}[:.]\\d{2}\\b|\\b\\d{1,2} ?(?:am|pm)\\b|\\b(?:noon|midday)\\b|\\bo'clock\\b");
    private static final Pattern SETTLES = Pattern.compile(
            "(?i)\\b(?:works|suits me|is perfect|is fine|is good|confirmed|sounds good|yes|great|see you|talk then|speak then)\\b");
    private static final Pattern FIXED = Pattern.compile(
            "(?i)\\b(?:see|talk to|speak to|meet|call|ring) you (?:then|there|on|at|tomorrow|next|(?:mon|tues|wednes|thurs|fri)day)\\b"
                    + "|\\b(?:talk|speak) (?:then|tomorrow|on (?:mon|tues|wednes|thurs|fri)day)\\b"
                    + "|\\binvit(?:e|ation)\\b.{0,30}\\b(?:sent|follows|on its way|attached|is coming)\\b"
                    + "|\\b(?:sent|sending) (?:you )?(?:a|an|the) (?:calendar )?invit|\\bin (?:my|the) (?:diary|calendar)\\b");

    private static final Pattern OFFERS = Pattern.compile(
            "(?i)\\bwhich(?:ever)? (?:one |of them |day |time )?(?:suits|works)\\b|\\b(?:tell me|let me know|pick (?:the )?one)\\b");

    /// The owner needs it no longer, and said so.
    private static final Pattern CLOSES = Pattern.compile(
            "(?i)\\bno (?:longer any )?need (?:to|for|any ?more|now)\\b|\\bno longer need\\b|\\b(?:don't|do not|no need to) (?:worry|trouble)\\b"
                    + "|\\b(?:leave|let) (?:it|this) (?:there|here|be|rest)\\b|\\bi(?:'ve| have) found (?:another|someone|a different)\\b"
                    + "|\\bclos(?:e|ing) (?:this|it)\\b|\\bstop(?:ping)? here\\b");
    private static final Pattern THANKS =
            Pattern.compile("(?i)\\b(?:thanks?|thank you|grateful|cheers|much appreciated)\\b");
    private static final int A_FEW_WORDS = 240;

    private final List<Message> persons;
    private final Owner owner;
    private final String last;

    /// @param persons what people wrote, oldest first, the owner last
    Exchanged(List<Message> persons, Owner owner) {
        this.persons = List.copyOf(persons);
        this.owner = owner;
        this.last = persons.getLast().text().own();
    }

    boolean isDeclined() {
        return DECLINES.matcher(last).find();
    }

    boolean isAgreed() {
        return AGREES.matcher(last).find();
    }

    /// Nothing is asked any more: it was closed, or only thanks were left to say.
    boolean isOver() {
        boolean onlyThanks = last.strip().length() <= A_FEW_WORDS
                && !last.contains("?")
                && THANKS.matcher(last).find();
        return CLOSES.matcher(last).find() || onlyThanks && !isAgreed();
    }

    /// A day and an hour stand: they were said, and said yes to.
    boolean hasTime() {
        if (persons.getLast().attachments().stream().anyMatch(name -> name.endsWith(".ics"))) {
            return true;
        }
        if (last.contains("?") || OFFERS.matcher(last).find()) {
            return false;
        }
        boolean named = CLOCK.matcher(last).results().count() == 1
                || lastOfTheirs().filter(words -> CLOCK.matcher(words).find()).isPresent();
        return FIXED.matcher(last).find() || named && SETTLES.matcher(last).find();
    }

    private Optional<String> lastOfTheirs() {
        return persons.reversed().stream()
                .filter(message -> !owner.wrote(message))
                .map(message -> message.text().own())
                .findFirst();
    }
}
