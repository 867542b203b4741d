package sendoff.assess;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sendoff.domain.KindName;
import sendoff.domain.Stakes;

/// What the stakes may be, until the owner says so.
///
/// @param why one sentence with the words or counts that led to it
public record StakesProposal(Stakes stakes, String why) {
    /// Letters both ways that make a tie: fewer are chance.
    private static final int KNOWN = 6;

    /// How many mails went each way with one person so far, this conversation not counted.
    ///
    /// @param from mails they wrote to the owner
    /// @param to   mails the owner wrote to them
    public record Mails(int from, int to) {
        public static final Mails NONE = new Mails(0, 0);

        boolean bothWays() {
            return from > 0 && to > 0;
        }

        boolean close() {
            return bothWays() && from + to >= KNOWN;
        }
    }

    private record Sign(Pattern words, String reads) {
        static Sign of(String words, String reads) {
            return new Sign(Pattern.compile("\\b(?:" + words + ")\\b"), reads);
        }
    }

    private static final List<Sign> HIGH = List.of(
            Sign.of(
                    "job offer|offer you (?:the|a) (?:job|role|position)|join (?:us|our team) as"
                            + "|(?:looking for|hiring|hire|searching for|search for|position of|role of|post of) (?:an? |our |the )?(?:new |next )?(?:head|vp|director|chief) of",
                    "a job"),
            Sign.of(
                    "state secretary|permanent secretary|minister(?! of (?:the )?gospel)|ambassador|vice-chancellor|rector|editor-in-chief"
                            + "|(?:managing|general|founding) partner|managing director|chief \\w+ officer",
                    "a role that reaches far"),
            Sign.of("partnerships?|partner with (?:you|us)|joint venture|acquir\\w+|merger", "a partnership"),
            Sign.of("invest(?:ing|ment)?|term sheet|series [a-d]|our round|seed round", "money to be invested"),
            Sign.of("board seat|(?:advisory|supervisory) board|board member|co-?founder", "a lasting seat"),
            Sign.of("keynote", "a keynote"));

    private static final Sign SMALL = Sign.of(
            "quick question|quick (?:chat|call)|(?:10|15|ten|fifteen)[ -]?min\\w*|demo|our (?:platform|solution|services)",
            "a small or general ask");

    /// @param text      what they wrote themselves
    /// @param requester the mails with the one who asks
    /// @param introducer the mails with the third party, if there is one
    public static StakesProposal of(KindName kind, String text, Mails requester, Optional<Mails> introducer) {
        String words = text.toLowerCase(Locale.ROOT);
        if (kind == KindName.INTRODUCED && introducer.filter(Mails::close).isPresent()) {
            return new StakesProposal(
                    Stakes.HIGH,
                    "someone you write with often, %d mails so far, made the introduction"
                            .formatted(introducer.orElseThrow().from()
                                    + introducer.orElseThrow().to()));
        }
        return HIGH.stream()
                .flatMap(sign -> first(sign, words).stream()
                        .map(found ->
                                new StakesProposal(Stakes.HIGH, "“%s” may mean %s".formatted(found, sign.reads()))))
                .findFirst()
                .orElseGet(() -> withoutGreatWords(kind, words, requester));
    }

    private static StakesProposal withoutGreatWords(KindName kind, String words, Mails requester) {
        if (requester.close()) {
            return new StakesProposal(
                    Stakes.MEDIUM,
                    "you have written %d mails with each other".formatted(requester.from() + requester.to()));
        }
        if (kind == KindName.INTRODUCED) {
            return new StakesProposal(Stakes.MEDIUM, "a third party made the introduction");
        }
        if (requester.bothWays()) {
            return new StakesProposal(Stakes.MEDIUM, "you have written to each other before");
        }
        return first(SMALL, words)
                .map(found -> new StakesProposal(
                        Stakes.LOW,
                        "you have not written to each other, and “%s” is %s".formatted(found, SMALL.reads())))
                .orElseGet(() -> new StakesProposal(Stakes.LOW, "you have not written to each other before"));
    }

    private static Optional<String> first(Sign sign, String words) {
        Matcher found = sign.words().matcher(words);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
