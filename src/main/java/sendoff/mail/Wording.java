package sendoff.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sendoff.domain.Message;

/// The words of a message that tell its matter, and how it sounds: as a new topic, or as going on with one.
///
/// @param matter  words that don't stand in mail on any topic, endings cut
/// @param subject those of the subject
/// @param goesOn  it thanks for, confirms, withdraws or takes up something
/// @param brief   a few words that ask nothing: no new topic begins like that
record Wording(Set<String> matter, Set<String> subject, boolean goesOn, boolean brief) {
    private static final int ENOUGH = 4000;
    private static final int BRIEF = 40;
    private static final Set<String> COMMON = common();
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)^\\W*(?:(?:dear|hi|hello|hey)?\\s*\\p{L}+[,!]?\\s+)?(?:yes|no|ok|okay|done|sure|agreed|confirm\\w*|scrap|thank|"
                    + "thanks|merci|danke|gracias|glad it|so glad|as promised)\\b|\\b(?:no longer|disregard|ignore what|never mind"
                    + "|nevermind|scrap my|my ask|i know you|you said|as (?:promised|discussed|agreed)|thanks? (?:you )?for the"
                    + "|thanks for your|merci (?:pour|quand)|things have changed|two weeks are|confirming|your (?:letter|note|mail|line)"
                    + "|in case my|my (?:note|mail|letter|message)|it worked|they took|signed!?|answered!!|you were right"
                    + "|tu peux oublier|settled me)\\b");

    static Wording of(Message message, SubjectLine line) {
        String own = message.text().own();
        String text = own.length() > ENOUGH ? own.substring(0, ENOUGH) : own;
        Set<String> subject = line.generic() ? Set.of() : matter(line.matter());
        Set<String> all = matter(SubjectLine.plain(text));
        all.addAll(subject);
        boolean brief = text.indexOf('?') < 0 && text.split("\\s+").length <= BRIEF;
        return new Wording(all, subject, GOES_ON.matcher(text).find(), brief);
    }

    /// @param plain in lower case, without accents and punctuation
    static Set<String> matter(String plain) {
        return Arrays.stream(plain.split(" "))
                .filter(word -> word.length() >= 4 || word.length() == 3 && Character.isDigit(word.charAt(0)))
                .filter(Predicate.not(COMMON::contains))
                .map(Wording::stem)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String stem(String word) {
        for (String ending : new String[] {"ings", "ing", "ed", "es", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Set<String> common() {
        try (InputStream in = Wording.class.getResourceAsStream("/mail/common-words.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the word list inside the program can't be read", e);
        }
    }
}
