package sendoff.mail;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.Party;

/// The words of a message that tell its matter, and how it sounds: as a new topic, or as going on with one.
///
/// @param matter  words that don't stand in mail on any topic, endings cut
/// @param subject those of the subject
/// @param said    all of these, names of those who take part included
/// @param names   of those who take part
/// @param goesOn  it thanks for, confirms, withdraws or takes up something
/// @param brief   a few words that put no question
/// @param quiet   brief, and without any word of asking: no new topic begins like that
/// @param another it says itself that it begins another matter
record Wording(
        Set<String> matter,
        Set<String> subject,
        Set<String> said,
        Set<String> names,
        boolean goesOn,
        boolean brief,
        boolean quiet,
        boolean another) {
    private static final int ENOUGH = 4000;
    private static final int BRIEF = 40;
    private static final int OPENING = 300;
    private static final Set<String> COMMON = WordList.lines("common-words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)^\\W*(?:(?:dear|hi|hello|hey)?\\s*\\p{L}+[,!]?\\s+)?(?:yes|no|ok|okay|done|sure|agreed|confirm\\w*|thanks?"
                    + "|merci|danke|gracias)\\b|\\b(?:no longer|disregard|never mind|nevermind|you (?:said|asked|wrote)"
                    + "|i know you(?:'ve| have)? said|you were right|(?:your|the) (?:hour|advice|talk|call|visit|half hour) (?:\\w+ ){0,4}(?:settled|helped|changed|did)|as (?:promised|discussed|agreed)|thanks? (?:you )?for (?:the|your)|merci (?:pour|quand)|danke für"
                    + "|gracias por|(?:your|my) (?:letter|note|mail|message|question))\\b");

    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\b(?:please|could|would|can you|need|hoping|wondering|introduc\\w*|meet|connect\\w*|looking for|invit\\w*|let me know)\\b");
    private static final Pattern ANOTHER = Pattern.compile(
            "(?i)\\b(?:one more (?:from me|door|thing|favou?r|question|person|introduction)|(?:an)?other (?:matter|question|favou?r|topic|introduction)"
                    + "|different (?:matter|question|topic)|something (?:else|different)|unrelated(?:ly)?|on a different note|new (?:matter|question)|and one more)\\b");

    /// @param names of those who take part: they stand in every message between them
    static Wording of(Message message, SubjectLine line, Set<String> names) {
        String own = message.text().own();
        String text = own.length() > ENOUGH ? own.substring(0, ENOUGH) : own;
        Set<String> subject = line.generic() ? new HashSet<>() : matter(line.matter());
        Set<String> all = matter(SubjectLine.plain(text));
        all.addAll(subject);
        Set<String> said = Set.copyOf(all);
        subject.removeAll(names);
        all.removeAll(names);
        boolean brief = text.indexOf('?') < 0 && text.split("\\s+").length <= BRIEF;
        boolean quiet = brief && !ASKS.matcher(text).find();
        boolean another = ANOTHER.matcher(message.subject()).find()
                || ANOTHER.matcher(text.substring(0, Math.min(text.length(), OPENING)))
                        .find();
        return new Wording(all, subject, said, names, GOES_ON.matcher(text).find(), brief, quiet, another);
    }

    /// It speaks of someone who takes part in the other message, but not in this one.
    boolean namesSomeoneOf(Wording other) {
        return other.names.stream().anyMatch(name -> name.length() > 2 && said.contains(name) && !names.contains(name));
    }

    /// @param plain in lower case, without accents and punctuation
    static Set<String> matter(String plain) {
        return Arrays.stream(plain.split(" "))
                .filter(word -> word.length() >= 4 || word.length() == 3 && Character.isDigit(word.charAt(0)))
                .filter(Predicate.not(COMMON::contains))
                .map(Wording::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }

    static Set<String> names(Stream<Party> parties) {
        return parties.flatMap(party -> party.name().stream())
                .flatMap(name -> Arrays.stream(SubjectLine.plain(name).split(" ")))
                .map(Wording::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String word) {
        for (String ending : new String[] {"ings", "ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
