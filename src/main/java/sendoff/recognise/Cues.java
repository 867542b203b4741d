package sendoff.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import sendoff.domain.Party;
import sendoff.language.QuickPattern;

/// What stands beside a name and tells that this person is presented to the owner, or wanted of the owner. Of several
/// the one with the strongest words, then the one named first.
final class Cues {
    private record Cue(Predicate<String> words, double points) {
        static Cue before(double points, String words) {
            return new Cue(QuickPattern.of("(?:" + words + ") $")::isIn, points);
        }

        static Cue after(double points, String words) {
            Pattern pattern = Pattern.compile(words);
            return new Cue(beside -> pattern.matcher(beside).lookingAt(), points);
        }
    }

    private record Weighed(Spot spot, double points) {}

    private static final double ENOUGH = 1;
    private static final double PLAINLY = 4;
    private static final String TIE =
            "(?:friend|colleague|cousin|nephew|niece|brother|sister|son|daughter|aunt|uncle|student|pupil|neighbou?r|candidate|client|founder|successor"
                    + "|predecessor|analyst|boss|ceo|classmate|batchmate|junior|partner|teammate|mate|intern|protégée?|godson|goddaughter)s?(?: of (?:mine|ours))?";

    /// Places, firms and days follow these.
    private static final List<Cue> NO_PERSON = List.of(
            Cue.before(-3, "(?:in|at|near|into|via|since|until|till|during|through)(?: the)?"),
            Cue.before(-1.5, "(?:from|of|on|after|before|by|for)(?: the)?"),
            Cue.before(
                    -4, "(?:group|team|company|university|institute|school|city|street|app|tool) (?:of|called|named)"),
            Cue.after(
                    -3,
                    " (?:university|institute|street|road|inc|gmbh|ltd|plc|ag|conference|fund|capital|ventures|labs?|school|bank|museum|river|office|group|team)\\b"));

    private static final List<Cue> PRESENTED_BEFORE = List.of(
            Cue.before(
                    4,
                    "(?:introduc(?:e|ing|tion)|connect(?:ing)?|present|meet(?:ing)?|met|adding|loop(?:ing)? in|copy(?:ing)?(?: in)?|cc'?(?:ing|d)?|sending|represent|remember|vouch for"
                            + "|recommend|suggest)(?: you)?(?: to| with| w/)?(?: (?:my|our|a|the|one) (?:[\\w-]+ ){1,3})?,?"),
            Cue.before(
                    4,
                    "(?:this is|here is|here's|named|called|by the name of|it's|its|there is|there's)(?: (?:my|our) \\w+)?"),
            Cue.before(4, "(?:my|our|a|an|the|your|old|of) (?:[\\w-]+ ){0,3}" + TIE + ",?(?: named| called)?"),
            Cue.before(
                    3, "(?:cv|resume|résumé|profile|application|portfolio|note|mail|letter|question) (?:of|from|by)"),
            Cue.before(3.5, "(?:address|number|details|name|e-?mail|contacts?|card|line|you) to"),
            Cue.before(2.5, "(?:told|gave|asked|said to|promised|heard from|hand(?:ing)? you|give you)"),
            Cue.before(1, "(?:with|to|about|from|for)"),
            Cue.before(1, "(?:ms|mr|mrs|dr|prof)\\.?"));

    private static final List<Cue> PRESENTED_AFTER = List.of(
            Cue.after(4, ",? ?\\(?(?:cc'?d?|in cc|in copy|copied|also here|here)\\b"),
            Cue.after(3, "(?:,? \\([^)]{1,40}\\))?(?:, \\d{2},|,)? (?:who|whom|whose)\\b"),
            Cue.after(
                    2.5,
                    "(?:,? \\([^)]{1,40}\\))?,? (?:is|was|has|had|needs?|wants?|would|runs|leads|writes|builds|makes|works|finishes|asks|asked|looks|studies|seeks|hopes|knows|moves|arrives|and i)\\b"),
            Cue.after(2, "'(?:s|d)\\b"));

    private static final List<Cue> WANTED_BEFORE = List.of(
            Cue.before(
                    5,
                    "(?:introduc\\w+|connect(?:ing)?|refer|recommend(?:ed|ing)?|present|put(?:ting)?|bring|link)(?: (?:me|us|him|her|them|my \\w+|together))?(?: in touch| in contact| together| through)?(?: to| with| before| in front of)"),
            Cue.before(
                    4,
                    "(?:intros?|introductions?|connection|bridge|door|word|words|line|lines|reach|access|path|link|sign|channel|note|letter|message|number|address|e-?mail)"
                            + " (?:to|with|for|of|in front of)(?: (?:the|a|your) \\w+,?)?"),
            Cue.before(
                    3.5,
                    "(?:know|knows|knew|met|close to|friends? with|in touch with|work(?:ed|s)? with|sits? with|published with|see|studied with|tell|ask|asking|write(?: to)?|text|ping|call"
                            + "|ring|reach|contact|nudge|e-?mail|vouch for (?:me|us) with|send (?:it|this|that) to|forward(?: it| this| that)? to|speak (?:to|with)|talk to|pass (?:it|this|that) (?:on )?to"
                            + "|have|listens? to|trusts?)(?: (?:that|a|the|your|one|if|whether)(?: \\w+)?)?"),
            Cue.before(2, "(?:paragraph|pages?|text|blurb|deck|proposal|application|applied|post|place) (?:for|to|in)"),
            Cue.before(1, "(?:to|with|for|about|and)"),
            Cue.before(1.5, "(?:dr|prof|professor|mr|mrs|ms|mme|justice|judge)\\.?"));

    private static final List<Cue> WANTED_AFTER = List.of(
            Cue.after(2, "'s (?:ear|number|address|e-?mail|group|team|attention|door|desk|contact)"),
            Cue.after(
                    1.5,
                    "(?:,? \\([^)]{1,40}\\))?,? (?:is|was|has|never|knows|runs|leads|works|would|i think|at|of|from)\\b"),
            Cue.after(1, "(?: and|,) "),
            Cue.after(1, "\\?"));

    private Cues() {}

    static Optional<Party> presented(List<Spot> spots) {
        return best(
                spots,
                ENOUGH,
                spot -> points(spot, PRESENTED_BEFORE, spot.before()) + points(spot, PRESENTED_AFTER, spot.after()));
    }

    static Optional<Party> wanted(List<Spot> spots) {
        return wanted(spots, ENOUGH);
    }

    /// Only where the words leave no doubt: who is written to may be named for many reasons.
    static Optional<Party> plainlyWanted(List<Spot> spots) {
        return wanted(spots, PLAINLY);
    }

    private static Optional<Party> wanted(List<Spot> spots, double enough) {
        return best(
                spots,
                enough,
                spot -> points(spot, WANTED_BEFORE, spot.before()) + points(spot, WANTED_AFTER, spot.after()));
    }

    private static Optional<Party> best(List<Spot> spots, double enough, ToDoubleFunction<Spot> cues) {
        return spots.stream()
                .map(spot -> new Weighed(spot, total(spot, cues)))
                .filter(weighed -> weighed.points() >= enough)
                .max(Comparator.comparingDouble(Weighed::points))
                .map(weighed -> weighed.spot().party());
    }

    private static double total(Spot spot, ToDoubleFunction<Spot> cues) {
        return cues.applyAsDouble(spot)
                + points(spot, NO_PERSON, spot.before())
                + points(spot, NO_PERSON, spot.after())
                + (spot.isFull() ? 1.5 : 0)
                - (spot.opens() ? 1 : 0);
    }

    /// The strongest that holds; a full name after "from" is a person all the same.
    private static double points(Spot spot, List<Cue> cues, String beside) {
        double best = 0;
        for (Cue cue : cues) {
            if (Math.abs(cue.points()) > Math.abs(best) && cue.words().test(beside)) {
                best = cue.points();
            }
        }
        return best < 0 && spot.isFull() ? best / 2 : best;
    }
}
