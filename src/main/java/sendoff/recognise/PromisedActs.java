package sendoff.recognise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import sendoff.domain.PromiseMade.What;

/// Which act a commitment names; the first that fits.
final class PromisedActs {
    private static final Map<Pattern, What> ACTS = acts();
    private static final Pattern CLOCK = Pattern.compile(
            "\\b\\d{1,2}(?::\\d\\d| ?[ap]m\\b|h\\b)|\\bat (?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon)\\b");

    private PromisedActs() {}

    static What of(String clause, String sentence, boolean proposal) {
        if (proposal) {
            return What.MEET;
        }
        for (Map.Entry<Pattern, What> act : ACTS.entrySet()) {
            if (act.getKey().matcher(clause).lookingAt()) {
                return act.getValue();
            }
        }
        if (clause.matches("(?s)(?:call|ring|phone|give).*")) {
            return CLOCK.matcher(sentence).find() ? What.MEET : What.GET_BACK;
        }
        return What.OTHER;
    }

    private static Map<Pattern, What> acts() {
        var acts = new LinkedHashMap<Pattern, What>();
        put(acts, What.OTHER, "introduce myself|do\\b");
        put(
                acts,
                What.INTRODUCE,
                "introduc|connect (?!them|her over)|put .{0,30}in touch|pass(?:ing)? (?:your|it on|him|her|you)|hand .{0,15}your"
                        + "|(?:forward|send|give|show|share)(?:ing)? (?:your|them your|him your|her your)"
                        + "|mention .{0,40}\\b(?:your|you)\\b|have \\w+(?: \\w+)? (?:call|contact|reach)|gets? (?:it|one|your|her|his|them)"
                        + "|ring(?:ing)? (?:her|him|them)|sound .{0,15}out|ask (?:her|him|them)\\b.{0,60}(?:you|tonight|tomorrow)|speak to .{0,30}about you"
                        + "|get (?:her|his) number");
        put(
                acts,
                What.GET_BACK,
                "let (?:you|u|him|her|them) know|get back|come back|keep you|be back|be in touch|hear|tell|answer|reply|respond|report"
                        + "|write|contact|be contacting|follow up|have (?:my|an|our) (?:answer|decision|reply)|check with you|be in contact"
                        + "|say so|admit|update you|let (?:you )?in|find out|talk to you|provide .{0,15}(?:updates|follow)|explain"
                        + "|(?:check|look|ask|see|investigate)\\b.{0,80}(?:get back|let you know|come back|be back)");
        put(
                acts,
                What.SEND,
                "(?:send|forward|mail|email|e-mail|share|drop|text|push|fax|attach|provid|deliver|post|shar|ship|get(?:ting)? you|mak(?:e|ing) you"
                        + "|add|have|receive|expect|reach you|be with you|with you|be in your|be on your|follow|come|go|goes|arrive)");
        put(
                acts,
                What.MEET,
                "meet|see you|stop by|visit|lunch|pick you up|fly|drive|join you|be at your|come (?:by|over|see)|talk|set up a (?:meeting|time|call)");
        return acts;
    }

    private static void put(Map<Pattern, What> acts, What what, String words) {
        acts.put(Pattern.compile("(?:" + words + ")"), what);
    }
}
