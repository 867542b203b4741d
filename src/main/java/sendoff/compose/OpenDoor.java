package sendoff.compose;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sendoff.language.DateInWords;
import sendoff.language.DatesInWords;
import sendoff.language.Sentence;
import sendoff.language.Sentences;

/// A sentence of an answer that leaves a door open: with a day or a condition under which they may come back.
///
/// @param said  the exact sentence
/// @param opens the day from which it holds; empty where it names a condition
public record OpenDoor(String said, Optional<LocalDate> opens) {
    private static final Pattern COMING_BACK = Pattern.compile(
            "(?i)\\b(?:(?:write|come back|get back|reach out|try|ask|ping|e-?mail)\\b[^.]{0,30}\\b(?:me|again|then)"
                    + "|room again|take (?:calls|requests|meetings|this) again|open again|look at (?:it|this) again"
                    + "|happy to (?:look|talk|hear)|is fine|is welcome|are welcome)\\b");
    private static final Pattern FROM_THEN =
            Pattern.compile("(?i)\\b(?:from|after|in|on|once|when|as soon as|if|until|one question)\\b");
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|once|when|as soon as|one question)\\b");
    private static final Pattern AFTER = Pattern.compile("(?i)\\bafter\\s+$");

    /// The first such sentence.
    ///
    /// @param at when it was written, in the author's own offset
    public static Optional<OpenDoor> in(String text, OffsetDateTime at) {
        for (Sentence sentence : Sentences.of(text)) {
            String said = sentence.text().strip().replaceAll("\\s+", " ");
            if (COMING_BACK.matcher(said).find() && FROM_THEN.matcher(said).find()) {
                List<DateInWords> dates = DatesInWords.in(said, at);
                if (!dates.isEmpty() || CONDITION.matcher(said).find()) {
                    return Optional.of(
                            new OpenDoor(said, dates.stream().findFirst().map(date -> opens(said, date))));
                }
            }
        }
        return Optional.empty();
    }

    /// "after 1 May" opens on the 2nd, "from May" on its first day.
    private static LocalDate opens(String said, DateInWords date) {
        return AFTER.matcher(said.substring(0, date.start())).find()
                ? date.due().plusDays(1)
                : date.from();
    }
}
