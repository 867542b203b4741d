package sendoff.tone;

import java.util.ArrayList;
import java.util.List;
import sendoff.language.CalendarNames;
import sendoff.language.Features;
import sendoff.tone.Words.Word;

/// How a sentence is worded, as a model learns it: runs of words, pairs of words that stand near each other, and parts
/// of words. Who is named, which day and how many are the same to it.
final class Wording {
    private static final int LONGEST_RUN = 3;
    /// So many words apart a pair may stand: "drop … a line", "let … know".
    private static final int NEAR = 4;
    /// "swamp" of "swamped" and "swamping".
    private static final int PART = 4;

    private Wording() {}

    static Features of(List<Word> words) {
        List<String> folded = folded(words);
        var features = new Features().addRuns("run", folded, LONGEST_RUN);
        for (int at = 0; at < folded.size(); at++) {
            for (int other = at + 2; other < Math.min(folded.size(), at + NEAR + 1); other++) {
                features.add(folded.get(at) + " ~ " + folded.get(other));
            }
            String word = " " + folded.get(at) + " ";
            for (int from = 0; from + PART <= word.length(); from++) {
                features.add("part" + word.substring(from, from + PART));
            }
        }
        return features.scaleBlock(1);
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
