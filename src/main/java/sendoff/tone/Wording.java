package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import sendoff.language.CalendarNames;
import sendoff.language.Features;
import sendoff.tone.Words.Word;

/// How a sentence is worded, as a model learns it. Who is named, which day and how many are the same to it.
final class Wording {
    private Wording() {}

    static Features of(List<Word> words) {
        return new Features().addWording(folded(words));
    }

    private static List<String> folded(List<Word> words) {
        List<String> folded = new ArrayList<>();
        folded.add("<");
        for (int at = 0; at < words.size(); at++) {
            folded.add(folded(words.get(at), at == 0));
        }
        folded.add(">");
        return folded;
    }

    private static String folded(Word word, boolean first) {
        if (Character.isDigit(word.text().charAt(0))) {
            return "#number";
        }
        if (CalendarNames.WEEKDAYS.contains(word.text()) || CalendarNames.MONTHS.contains(word.text())) {
            return "#day";
        }
        return word.capital() && !first && !word.is("i") ? "#name" : word.text();
    }
}
