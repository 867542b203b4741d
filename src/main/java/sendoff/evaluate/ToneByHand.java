package sendoff.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sendoff.evaluate.WrittenTone.Count;
import sendoff.tone.Tone;

/// The tone rules on lines and drafts of our own, in many voices. What counts is each set's first look, which can be
/// taken only once and is kept as words; what is measured today is known to those who mend the rules.
final class ToneByHand implements Section {
    private static final List<String> SETS = List.of(
            "seen",
            "kept",
            "fresh",
            "stranger-a",
            "stranger-b",
            "voices",
            "writers-a",
            "writers-b",
            "mixed-a",
            "mixed-b");

    private static final String FIRST_LOOKS = """
            First looks, each taken before any mistake of that set was mended:

            | set | lines: precision | recall | drafts: precision | recall | clean ones left alone |
            |---|---|---|---|---|---|
            | `kept` | 0.833 | 0.781 | 0.580 | 0.763 | 35 of 47 |
            | `kept`, second look | 0.934 | 0.900 | 0.857 | 0.947 | 45 of 47 |
            | `fresh` | 0.981 | 0.712 | 0.714 | 0.833 | 19 of 25 |
            | `stranger-a` | 0.957 | 0.893 | 0.688 | 0.815 | 15 of 20 |
            | `stranger-b` | 0.985 | 0.880 | 0.758 | 0.862 | 16 of 20 |
            | `voices` | | | 0.761 | 0.582 | 53 of 64 |
            | `writers-a` | | | 0.831 | 0.790 | 25 of 27 |
            | `writers-b` | | | 0.776 | 0.813 | 26 of 28 |
            | `writers-b`, after mending on the two above | | | 0.809 | 0.859 | 27 of 28 |
            | `bergen-a` | | | 0.800 | 0.800 | 8 of 11 |
            | `bergen-b`, with the rules as they were | | | 0.639 | 0.605 | 7 of 11 |
            | `bergen-b`, after mending | | | 0.793 | 0.605 | 8 of 11 |
            | `valparaiso-a` | | | 0.739 | 0.850 | 30 of 39 |
            | `valparaiso-b`, with the rules as they were | | | 0.766 | 0.875 | 33 of 39 |
            | `valparaiso-b`, half-way through mending | | | 0.814 | 0.857 | 34 of 39 |
            | `valparaiso-b`, at the end of mending | | | 0.817 | 0.875 | 34 of 39 |
            | `rotterdam-a` | | | 0.750 | 0.800 | 12 of 14 |
            | `rotterdam-b`, with the rules as they were | | | 0.833 | 0.833 | 10 of 11 |
            | `rotterdam-b`, half-way through mending | | | 0.909 | 0.833 | 11 of 11 |
            | `rotterdam-b`, at the end of mending | | | 0.952 | 0.833 | 11 of 11 |
            | `atlanta-a` | | | 0.826 | 0.950 | 8 of 10 |
            | `atlanta-b`, with the rules as they were | | | 0.700 | 0.824 | 9 of 13 |
            | `atlanta-b`, half-way through mending | | | 0.722 | 0.765 | 9 of 13 |
            | `atlanta-b`, at the end of mending | | | 0.813 | 0.765 | 11 of 13 |
            | `fifteen-a` | | | 0.757 | 0.663 | 28 of 33 |
            | `fifteen-b`, with the rules as they were | | | 0.848 | 0.629 | 28 of 32 |
            | `fifteen-b`, half-way through mending | | | 0.860 | 0.694 | 28 of 32 |
            | `fifteen-b`, at the end of mending | | | 0.896 | 0.694 | 30 of 32 |
            | `mixed-a` | 0.918 | 0.732 | | | |
            | `mixed-b`, with the rules as they were | 0.870 | 0.681 | | | |
            | `mixed-b`, half-way through mending | 0.913 | 0.761 | | | |
            | `mixed-b`, at the end of mending | 0.921 | 0.761 | | | |
            | `rotterdam-b`, with a second opinion | | | 0.952 | 0.833 | 11 of 11 |
            | `atlanta-b`, with a second opinion | | | 0.833 | 0.882 | 11 of 13 |
            | `fifteen-b`, with a second opinion | | | 0.900 | 0.726 | 30 of 32 |
            | `mixed-b`, with a second opinion | 0.915 | 0.775 | | | |
            | `pune-a` | | | 0.714 | 0.625 | 8 of 10 |
            | `pune-b`, with the rules as they were | | | 0.706 | 0.857 | 9 of 10 |
            | `pune-b`, with a second opinion | | | 0.750 | 0.857 | 9 of 10 |
            | `leeds-a` | | | 0.917 | 0.846 | 9 of 9 |
            | `leeds-b`, with the rules as they were | | | 0.769 | 0.769 | 6 of 8 |
            | `leeds-b`, with a second opinion | | | 0.833 | 0.769 | 7 of 8 |
            | `cork-a` | | | 0.708 | 0.739 | 13 of 15 |
            | `cork-b`, as it was | | | 0.938 | 0.732 | 17 of 19 |
            | `osaka-a` | | | 0.900 | 0.750 | 12 of 13 |
            | `osaka-b`, as it was | | | 0.868 | 0.846 | 17 of 21 |
            | `cork-b`, with what is taken back | | | 0.968 | 0.732 | 18 of 19 |
            | `osaka-b`, with what is taken back | | | 0.895 | 0.872 | 18 of 21 |
            | `krakow-a` | | | 1.000 | 0.929 | 4 of 4 |
            | `krakow-b` | | | 0.800 | 1.000 | 9 of 10 |
            | `portofspain-a` | | | 1.000 | 0.800 | 6 of 6 |
            | `portofspain-b` | | | 0.857 | 1.000 | 6 of 8 |
            | `tampere-a` | | | 1.000 | 0.917 | 6 of 6 |
            | `tampere-b` | | | 1.000 | 1.000 | 8 of 8 |
            | `cardiff-a` | | | 0.958 | 0.742 | 14 of 15 |
            | `cardiff-b` | | | 0.794 | 0.711 | 16 of 19 |
            | `singapore-a` | | | 0.886 | 0.861 | 13 of 17 |
            | `singapore-b` | | | 0.848 | 0.824 | 15 of 17 |
            | `monterrey-a` | | | 0.724 | 0.778 | 10 of 14 |
            | `monterrey-b` | | | 0.895 | 0.850 | 18 of 20 |
            | `quito-a` | | | 1.000 | 0.917 | 5 of 5 |
            | `quito-b` | | | 1.000 | 0.800 | 9 of 9 |
            | `belfast-a` | | | 0.833 | 0.769 | 6 of 8 |
            | `belfast-b` | | | 0.900 | 0.818 | 6 of 6 |
            | `lagos-a` | | | 0.850 | 0.756 | 18 of 22 |
            | `lagos-b` | | | 0.895 | 0.810 | 10 of 12 |
            | `hobart-a` | | | 0.952 | 0.556 | 18 of 19 |
            | `hobart-b` | | | 0.840 | 0.656 | 13 of 15 |
            | `dunedin-a` | | | 0.875 | 0.718 | 19 of 21 |
            | `dunedin-b` | | | 0.800 | 0.645 | 12 of 13 |
            | `tbilisi-a` | | | 0.833 | 0.909 | 8 of 8 |
            | `tbilisi-b` | | | 0.800 | 0.800 | 5 of 6 |
            | `penang-a` | | | 0.944 | 0.919 | 20 of 20 |
            | `penang-b` | | | 0.952 | 0.667 | 13 of 14 |
            | `aarhus-a` | | | 0.944 | 0.739 | 10 of 11 |
            | `aarhus-b` | | | 0.946 | 0.795 | 23 of 23 |
            | `accra-a` | | | 0.824 | 1.000 | 6 of 6 |
            | `accra-b` | | | 0.778 | 0.875 | 7 of 8 |
            | `ljubljana-a` | | | 1.000 | 1.000 | 3 of 3 |
            | `ljubljana-b` | | | 1.000 | 1.000 | 11 of 11 |
            | `saskatoon-a` | | | 0.889 | 0.889 | 10 of 11 |
            | `saskatoon-b` | | | 1.000 | 0.929 | 3 of 3 |
            | `gdansk` | | | 0.826 | 0.905 | 11 of 14 |
            | `adelaide` | | | 1.000 | 0.909 | 14 of 14 |
            | `zurich-a` | | | 0.750 | 1.000 | 10 of 11 |
            | `zurich-b` | | | 1.000 | 0.882 | 3 of 3 |
            | `bandung-a` | | | 0.769 | 1.000 | 8 of 9 |
            | `bandung-b` | | | 0.909 | 1.000 | 5 of 5 |
            | `tromso-a` | | | 1.000 | 0.667 | 7 of 7 |
            | `tromso-b` | | | 0.882 | 1.000 | 5 of 7 |
            | `maputo-a` | | | 0.818 | 0.900 | 6 of 7 |
            | `maputo-b` | | | 0.909 | 0.833 | 7 of 7 |
            | `kolkata-a` | | | 1.000 | 0.889 | 8 of 8 |
            | `kolkata-b` | | | 0.929 | 1.000 | 5 of 6 |
            | `mendoza-a` | | | 0.875 | 0.778 | 9 of 10 |
            | `mendoza-b` | | | 1.000 | 1.000 | 4 of 4 |
            | `dakar-a` | | | 1.000 | 1.000 | 5 of 5 |
            | `dakar-b` | | | 1.000 | 1.000 | 9 of 9 |
            | `galway-a` | | | 1.000 | 0.600 | 6 of 6 |
            | `galway-b` | | | 0.917 | 0.846 | 8 of 8 |
            | `hanoi-a` | | | 1.000 | 0.938 | 3 of 3 |
            | `hanoi-b` | | | 0.833 | 0.833 | 10 of 11 |
            | `izmir-a` | | | 0.818 | 1.000 | 9 of 10 |
            | `izmir-b` | | | 0.917 | 0.917 | 3 of 4 |
            | `montevideo-a` | | | 1.000 | 1.000 | 7 of 7 |
            | `montevideo-b` | | | 0.929 | 0.929 | 6 of 7 |
            | `austin` | | | 0.889 | 0.941 | 5 of 7 |
            | `edinburgh` | | | 1.000 | 1.000 | 7 of 7 |
            | `bengaluru` | | | 0.882 | 0.882 | 6 of 7 |

            `seen`, `kept` and `fresh` have one author, who also mended the rules with `seen`. The second look at `kept` is not
            quite unseen: some of its drafts had been read when the suggestions were checked. `stranger-*` was written by
            somebody else before any rule, pattern or other example was read, and halved by every second draft and line. The
            rules were mended with the first half, then the second was looked at once; the same hand mended and had written
            both, so its figure is kind if anything. Two labels were corrected by the definition afterwards: a short cause in
            a late reply is no excuse, and two sentences that open the door are two findings.

            `voices` (20 of them), `writers-*` (15) and `bergen-*` (one mailbox, every seventh draft in Norwegian or German)
            were written by others who never saw a rule. The rules were mended with `voices`, `writers-a` and `bergen-a`; the
            other two were only counted, once before and once after, and not read but for one sentence of `writers-b` that a
            search brought up. Their last lines above are what an unseen draft may expect: a precision of about 0.8, a recall
            of 0.6 to 0.86, and when nothing is wrong with it to be left alone nine times in ten in English. That is short of
            0.92, 0.90 and 0.95; what is measured below on sets known by now says nothing about it. After the last look the
            rules for a missing decision and a missing wish were made to keep still in a text that is not English.

            `valparaiso-*` is a third mailbox, written by yet another who never saw a rule. Half `a` was read after its first
            look and the rules were mended with it and with drafts of the mender's own; half `b` was only counted, three times
            (before, half-way and at the end). One miss that the first mending brought showed in the counts by rule and was
            mended. `bergen-b` and `writers-b` did not move by it at all: what one stranger's drafts teach helps the next one's
            little.

            `rotterdam-*` and `atlanta-*` are two more mailboxes, `fifteen-*` 150 drafts by fifteen invented people, `mixed-*`
            lines for each rule, all by others who never saw one. The rules were mended with the halves `a` and with 250
            lines of the mender's own, written without a look at the patterns; the halves `b` were only counted, three times
            each. On the three sets of drafts together precision rose from 0.811 to 0.894, recall from 0.709 to 0.738, and of
            56 clean ones 52 were left alone in place of 47. All three fall short of the aims. What the mending with one's own
            lines after the half-way count brought was precision only: thanks, decisions and wishes in more words. On older
            halves that were only counted it is a draw: `valparaiso-b` 0.778 and 0.875, `bergen-b` 0.880 and 0.579,
            `writers-b` 0.809 and 0.859. One label of `fifteen-a`, too long for a yes, stays against the definition.

            Since then a model taught with all that may be read stands beside the patterns (decision 25), and `pune-*` and
            `leeds-*` are two more mailboxes, of which half `a` was read after its first look. The halves `b` were counted
            before, half-way and at the end (`pune-b`, `leeds-b`: before and at the end). On `rotterdam`, `atlanta` and
            `fifteen` together recall rose from 0.738 to 0.777 and precision from 0.894 to 0.899, with 52 of 56 clean ones left
            alone before and after; `valparaiso-b`, `bergen-b` and `writers-b` rose from 0.808 to 0.827 and from 0.797 to 0.816.
            On `pune-b` and `leeds-b`, 27 findings, precision rose from 0.733 to 0.786 and recall stayed at 0.815. The aims
            are not reached. What is missed now is mostly not of the kind a sentence shows: a form letter, a wrong name, an
            introducer of an earlier message, whose refusal it is.

            Now the model also takes findings back, and knows refusals given away and decisions (decision 28); rules about
            names, introducers, form letters and refusals were mended with half `a` of `cork-*` and `osaka-*`, two more sets of
            drafts by strangers, and with 144 cases of the mender's own. On the halves `b` of nine sets together, 304 findings,
            precision rose from 0.865 to 0.909, recall from 0.783 to 0.819, and of 164 clean ones 150 are left alone in
            place of 143. The shares at which it takes back were chosen among two on those counts. One line of `kept` was
            seen by mistake while counting; nothing was changed for it.

            `krakow-*`, `portofspain-*` and `tampere-*` are the drafts of three more mailboxes, `cardiff-*`, `singapore-*` and
            `monterrey-*` of three more strangers, who were asked for wrong names and for thanks in unusual words. The rules for
            names, introducers and missing decisions were mended with their halves `a` (decision 32), and half of the phrases
            went (decision 31). On the halves `b`, 148 findings, precision rose from 0.856 to 0.901, recall from 0.845 to 0.858,
            and of 82 clean ones 77 are left alone in place of 72.

            `quito-*` and `belfast-*` are the drafts of two more mailboxes, `lagos-*` and `hobart-*` of two more strangers, who were
            asked to stay clear of stock phrases; five of their introducers wrote an earlier message only. Twice as many drafts
            to learn from (all halves `b` of the others, and 180 more) found two faults more and two wrong ones of 180, so the
            second opinion stayed as it was. Thanks in more languages, initials and “your note to Ben” were mended: on the halves
            `a` precision rose from 0.893 to 0.938.

            `tbilisi-*` are the drafts of one more mailbox, `dunedin-*` of one more stranger, who was asked for everyday
            wording. Over all six sets that nothing is learnt from, twice as many drafts and a second opinion that may be wrong
            twice as often about excuses, hedging and open doors did show (decision 34), so it learns from all sets above but
            these six; their halves `b` are what counts from now on. Introducers of an earlier letter, a greeting to whoever is
            thanked in the third person, and seven ways to leave a no open were mended with the halves `a`. On the halves `b`,
            115 faults, precision went from 0.856 to 0.848 and recall from 0.722 to 0.774; of 61 clean ones 54 are left alone in
            place of 55.

            `penang-*` and `aarhus-*` are the drafts of two more strangers, the others those of five more mailboxes. By then the
            second opinion had learnt from `quito`, `belfast`, `lagos` and `hobart`; as it was before, `penang` and `aarhus` together
            had 0.945 and 0.769 in place of 0.946 and 0.791, with 66 of 68 clean ones left alone both times. All seven sets together,
            245 findings: precision 0.929, recall 0.857, 131 of 138 clean ones left alone. It learns from `gdansk` and `adelaide`
            since; the others, `dunedin` and `tbilisi` are what counts from now on.

            `galway-*`, `hanoi-*`, `izmir-*` and `montevideo-*` are the drafts of four more mailboxes; by a model that had learnt
            from neither them nor the seven sets before: precision 0.929, recall 0.886, 52 of 56 clean ones left alone. `train`
            learns from all of these since.

            `rabat-*`, `tallinn-*` and `wellington-*` are the drafts of three more, by the same model at first look: precision
            0.866, recall 0.921, 38 of 42 clean ones left alone; those of `antwerp` 0.792, 0.950, 10 of 14. They are learnt from
            since. `denver-*` and `brisbane-*` are the drafts of the two strangers' mailboxes of now, by the same model at first
            look: 0.889, 0.930, 24 of 28. Nothing is learnt from them.

            The real declines above were labelled as a style checker would, not by this definition: one long sentence with
            “because” counts there as over-explaining, here only the third sentence of reasons does, so of the nine labelled
            most have one or two; and what is found besides are mostly business updates below a no. A door that is found and
            not labelled (“we can talk more later”, “once things are straightened out”) has neither day nor condition, and an
            apology that is found is said twice or is “really sorry”: by the definition both are right. Of the missing wishes
            that are found and not labelled most are letters with none, labelled now one way and now the other. Their missing thanks were
            overlooked where the quoted mail below the answer held a thank-you and stood under a header without a quote mark;
            such a header now ends the own text.

            Weak when unseen: a no that is only implied; new pictures for being busy or small; a contact named in small letters
            ("dana isnt taking meetings"); signs so wide that they speak about other things ("leaves us no room" of prices); a
            wrong name of one word that is like none in the conversation; every language but English.
            """;

    @Override
    public String title() {
        return "Tone, drafts of our own";
    }

    @Override
    public Measured measure(Path corpus, Consumer<String> progress) {
        List<Figure> figures = new ArrayList<>();
        Tone tone = Tone.standard();
        for (String set : SETS) {
            if (Files.exists(WrittenDrafts.FOLDER.resolve(set + "-drafts.txt"))
                    || Files.exists(WrittenDrafts.FOLDER.resolve(set + "-examples.txt"))) {
                figures.addAll(figures(set, WrittenTone.of(tone, set)));
            }
        }
        for (Path half : DraftLabels.below(WrittenDrafts.FOLDER)) {
            figures.addAll(figures(half.getFileName().toString(), WrittenTone.of(tone, DraftLabels.read(half))));
        }
        return figures.isEmpty() ? Measured.NOTHING : new Measured(figures, FIRST_LOOKS);
    }

    private static List<Figure> figures(String set, WrittenTone found) {
        List<Figure> figures = new ArrayList<>();
        Count lines = WrittenTone.total(found.lines);
        Count drafts = WrittenTone.total(found.drafts);
        if (!found.lines.isEmpty()) {
            figures.add(Figure.of("lines, precision, " + set, lines.precision(), counts(lines)));
            figures.add(Figure.of("lines, recall, " + set, lines.recall(), counts(lines)));
        }
        if (found.drafts.isEmpty()) {
            return figures;
        }
        figures.add(Figure.of("drafts, precision, " + set, drafts.precision(), counts(drafts)));
        figures.add(Figure.of("drafts, recall, " + set, drafts.recall(), counts(drafts)));
        figures.add(Figure.of(
                "clean drafts left alone, " + set,
                Tally.share(found.cleanLeftAlone, found.clean),
                found.cleanLeftAlone + " of " + found.clean));
        return figures;
    }

    private static String counts(Count count) {
        return "known by now: " + count.right() + " right, " + count.extra() + " too much, " + count.missed()
                + " missed";
    }
}
