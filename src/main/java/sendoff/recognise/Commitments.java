package sendoff.recognise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.language.QuickPattern;
import sendoff.language.QuickPatterns;
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

    private static final QuickPatterns WORDS =
            new QuickPatterns(FORMS.stream().map(CommitmentForm::words).toList());

    /// Which forms commit to something in a sentence that says so much about when.
    private static final Map<Needs, BitSet> ENOUGH = Arrays.stream(Needs.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Commitments::enough));

    private Commitments() {}

    private static BitSet enough(Needs when) {
        return IntStream.range(0, FORMS.size())
                .filter(i -> FORMS.get(i).needs().compareTo(when) <= 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /// In the order of the sentence; no two share a verb.
    ///
    /// @param when what the sentence says about when
    static List<Commitment> in(String folded, Needs when) {
        var found = new ArrayList<Commitment>();
        if (when == Needs.NOTHING && !UNDATED.isIn(folded)) {
            return found;
        }
        BitSet there = WORDS.in(folded, Objects.requireNonNull(ENOUGH.get(when)));
        for (int i = there.nextSetBit(0); i >= 0; i = there.nextSetBit(i + 1)) {
            CommitmentForm form = FORMS.get(i);
            Matcher matcher = form.words().matcher(folded);
            while (matcher.find()) {
                int verb = matcher.start("v");
                int end = clauseEnd(folded, verb);
                var commitment = new Commitment(
                        form.later() ? verb : startOf(folded, matcher),
                        verb,
                        end,
                        folded.substring(verb, end),
                        form.needs());
                boolean known = found.stream().anyMatch(commitment::isOneWith);
                if (!known && CommitmentSieve.commits(folded, commitment, form.open())) {
                    found.add(commitment);
                }
            }
        }
        found.sort(Comparator.comparingInt(Commitment::verb));
        return found;
    }

    /// The "let" of "let you know" belongs to it.
    private static int startOf(String folded, Matcher matcher) {
        int start = matcher.start();
        String words = matcher.group();
        while (start < matcher.start("v") && !Character.isLetter(words.charAt(start - matcher.start()))) {
            start++;
        }
        if (words.startsWith("and ", start - matcher.start())) {
            return start + 4;
        }
        return folded.startsWith("let ", start - 4) ? start - 4 : start;
    }

    private static int clauseEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && ";!?—".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
