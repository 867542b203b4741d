package sendoff.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sendoff.language.CalendarNames;
import sendoff.language.Features;
import sendoff.language.Token;
import sendoff.language.Tokens;

/// A text as a model learns it by its wording: who is named, which day, where and how many are the same to it.
public final class Wording {
    /// Beginning and end of a message say what it does.
    private static final int MOST_WORDS = 160;

    private static final Set<String> STOPS = Set.of(".", "!", "?", ":", ";");
    private static final Set<String> I = Set.of("i", "i'm", "i'll", "i'd", "i've");

    private Wording() {}

    public static Features of(String text) {
        List<String> words = new ArrayList<>();
        boolean opens = true;
        for (Token token : Tokens.of(text)) {
            words.add(word(token, opens));
            opens = STOPS.contains(token.text());
        }
        if (words.size() > MOST_WORDS) {
            words.subList(MOST_WORDS / 2, words.size() - MOST_WORDS / 2).clear();
        }
        words.addFirst("<");
        words.addLast(">");
        return new Features().addWording(words);
    }

    private static String word(Token token, boolean opens) {
        String text = token.text();
        if (CalendarNames.WEEKDAYS.contains(text) || CalendarNames.MONTHS.contains(text)) {
            return "#day";
        }
        return switch (token.shape()) {
            case NUMBER -> "#number";
            case ADDRESS -> "#address";
            case LINK -> "#link";
            case CAPITALISED -> opens || I.contains(text) ? text : "#name";
            case WORD, MARK -> text;
        };
    }
}
