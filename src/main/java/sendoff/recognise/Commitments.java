package sendoff.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import sendoff.language.QuickPattern;
import sendoff.recognise.CommitmentForm.Needs;

/// Finds the forms in which people commit themselves: "I'll …", "going to …", "let me check and get back", "you'll
/// have my answer", "the table will reach you", and, only with a date, "let's …", "I'm ringing her", "questions
/// follow".
final class Commitments {
    private static final List<CommitmentForm> FORMS = Stream.concat(SaidForms.ALL.stream(), ComingForms.ALL.stream())
            .sorted(Comparator.comparing(CommitmentForm::needs))
            .toList();

    /// Every form that needs no date has one of these words; most sentences have none.
    private static final QuickPattern UNDATED = QuickPattern.of(
            "'ll\\b|\\b(?:will|shall|ill|going to|gonna|promise|swear|pledge|undertake|commit|committed|committing|guarantee|vow|count|rely|bank|depend"
                    + "|your|you|let me|lemme|allow me|let us|keep|from me|from us|from our|way|on it|leave|leaving|with me|to me|with us|to us|consider|my word|note to"
                    + "|reminder|calendar|diary|responsibility|my hands|my job|good hands|incoming|inbound|follow|follows|coming|en route|word)\\b");

    private Commitments() {}

    /// In the order of the sentence; no two share a verb.
    ///
    /// @param when what the sentence says about when
    static List<Commitment> in(String folded, Needs when) {
        var found = new ArrayList<Commitment>();
        if (when == Needs.NOTHING && !UNDATED.isIn(folded)) {
            return found;
        }
        for (CommitmentForm form : FORMS) {
            if (form.needs().compareTo(when) > 0 || !form.words().isIn(folded)) {
                continue;
            }
            Matcher matcher = form.words().matcher(folded);
            while (matcher.find()) {
                int verb = matcher.start("v");
                int end = clauseEnd(folded, verb);
                var commitment = new Commitment(
                        form.later() ? verb : startOf(matcher), verb, end, folded.substring(verb, end), form.needs());
                boolean known = found.stream()
                        .anyMatch(other -> other.verb() == verb || (other.start() <= verb && verb < other.verb()));
                if (!known && CommitmentSieve.commits(folded, commitment, form.open())) {
                    found.add(commitment);
                }
            }
        }
        found.sort(Comparator.comparingInt(Commitment::verb));
        return found;
    }

    private static int startOf(Matcher matcher) {
        int start = matcher.start();
        String words = matcher.group();
        while (start < matcher.start("v") && !Character.isLetter(words.charAt(start - matcher.start()))) {
            start++;
        }
        return words.startsWith("and ", start - matcher.start()) ? start + 4 : start;
    }

    private static int clauseEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && ";!?—".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
