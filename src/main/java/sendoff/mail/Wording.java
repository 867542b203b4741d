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
/// @param brief   a few words that ask nothing: no new topic begins like that
record Wording(
        Set<String> matter, Set<String> subject, Set<String> said, Set<String> names, boolean goesOn, boolean brief) {
    private static final int ENOUGH = 4000;
    private static final int BRIEF = 40;
    private static final Set<String> COMMON = WordList.lines("common-words.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)^\\W*(?:(?:dear|hi|hello|hey)?\\s*\\p{L}+[,!]?\\s+)?(?:yes|no|ok|okay|done|sure|agreed|confirm\\w*|thanks?"
                    + "|merci|danke|gracias)\\b|\\b(?:no longer|disregard|never mind|nevermind|you (?:said|asked|wrote)"
                    + "|as (?:promised|discussed|agreed)|thanks? (?:you )?for (?:the|your)|merci (?:pour|quand)|danke für"
                    + "|gracias por|(?:your|my) (?:letter|note|mail|message|question))\\b");

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
        return new Wording(all, subject, said, names, GOES_ON.matcher(text).find(), brief);
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
