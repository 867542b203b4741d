package sendoff.assess;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Relationship;

/// What the relationship may be, until the owner says so: from how often both wrote, from whose house they write, and
/// from what they say of it themselves.
///
/// @param why the counts, dates and words that led to it, to go on a line after "Proposed:"
public record RelationshipProposal(Relationship relationship, String why) {
    /// Letters both ways that make a tie: fewer are chance.
    private static final int KNOWN = 6;
    /// So many, and warm words besides, are a friend's.
    private static final int OFTEN = 12;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /// The mail with one person so far, this conversation not counted.
    ///
    /// @param from  mails they wrote to the owner
    /// @param to    mails the owner wrote to them
    /// @param house they write from a domain of the owner's, which no provider gives to everybody: that domain
    public record History(
            int from, int to, Optional<LocalDate> first, Optional<LocalDate> last, Optional<String> house) {
        public static final History NONE = new History(0, 0, Optional.empty(), Optional.empty(), Optional.empty());

        boolean bothWays() {
            return from > 0 && to > 0;
        }

        boolean close() {
            return bothWays() && from + to >= KNOWN;
        }

        int all() {
            return from + to;
        }
    }

    private record Sign(Relationship says, Pattern words) {
        static Sign of(Relationship says, String words) {
            return new Sign(says, Pattern.compile("(?m)" + words));
        }
    }

    /// What only someone says who stands so to the owner.
    private static final List<Sign> SAID = List.of(
            Sign.of(
                    Relationship.MENTOR,
                    "\\b(?:as your (?:old |former )?(?:supervisor|professor|adviser|advisor|mentor|coach|teacher|boss)|when you were my (?:student|pupil|intern)"
                            + "|you were (?:always )?my best (?:student|pupil)|my (?:former|old) (?:student|pupil))\\b"),
            Sign.of(
                    Relationship.FRIEND,
                    "\\b(?:it's your (?:cousin|aunt|uncle|brother|sister|godfather|godmother)|your old friend|my dear friend|old friend of yours|happy birthday, (?:love|dear))\\b"
                            + "|^(?:uncle|aunt|auntie|cousin|mum|dad|grandma|grandpa)\\b[^\\n]{0,30}$"),
            Sign.of(
                    Relationship.COLLEAGUE,
                    "\\b(?:(?:when|since) we (?:worked|were colleagues|shared an office)|(?:we|you and i) (?:used to work|worked) together|your (?:old|former) (?:colleague|teammate|boss|office ?mate)"
                            + "|(?:we|you and i) overlapped (?:at|by|in))\\b"),
            Sign.of(
                    Relationship.MET_ONCE,
                    "\\b(?:we (?:met|spoke|sat|talked) (?:at|in|on|after|last|once|briefly|for|next)|(?:nice|good|great|lovely) (?:to meet|meeting) you|it was (?:a pleasure|great) (?:to meet|meeting) you"
                            + "|i met you|you may remember me|since we met)\\b"));

    /// A warm ending; among many letters it tells a friend.
    private static final Pattern WARM = Pattern.compile(
            "(?m)^(?:love|lots of love|hugs?|big hug|kisses|x{1,3}|xo(?:xo)?|bisous?|abraços?|un abrazo|baci|much love)\\b[^\\n]{0,20}$"
                    + "|\\b(?:the kids|darling|sweetheart|miss you|come for dinner|your mum|your mother|your wife|your husband)\\b");

    /// @param theirs what they wrote here themselves
    public static RelationshipProposal of(History history, String theirs) {
        String words = theirs.toLowerCase(Locale.ROOT).replace('’', '\'');
        return said(history, words)
                .or(() -> history.house()
                        .map(house -> new RelationshipProposal(
                                Relationship.COLLEAGUE, reason(history, "they write from your own domain, " + house))))
                .orElseGet(() -> byCounts(history, words));
    }

    /// A stranger's "your old friend" is a salesman's: closeness is believed only where letters went both ways.
    private static Optional<RelationshipProposal> said(History history, String words) {
        return SAID.stream()
                .filter(sign -> sign.says() != Relationship.FRIEND || history.bothWays())
                .filter(sign -> sign.says() != Relationship.MET_ONCE || !history.close())
                .flatMap(sign -> first(sign.words(), words).stream()
                        .map(found -> new RelationshipProposal(
                                sign.says(), reason(history, "they write “%s”".formatted(found)))))
                .findFirst();
    }

    private static RelationshipProposal byCounts(History history, String words) {
        Optional<String> warm = history.bothWays() && history.all() >= OFTEN ? first(WARM, words) : Optional.empty();
        if (warm.isPresent()) {
            return new RelationshipProposal(
                    Relationship.FRIEND, reason(history, "they write “%s”".formatted(warm.get())));
        }
        if (history.close()) {
            return new RelationshipProposal(Relationship.ACQUAINTANCE, reason(history, ""));
        }
        if (history.bothWays()) {
            return new RelationshipProposal(Relationship.MET_ONCE, reason(history, ""));
        }
        String once = history.from() > 0 ? "they have written to you before, and you never wrote back" : "";
        return new RelationshipProposal(
                Relationship.STRANGER, once.isEmpty() ? "you have not written to each other before" : once);
    }

    /// "you wrote 9 mails and they 7 since March 2024, the last on 3 Nov 2026; they write from …"
    private static String reason(History history, String besides) {
        List<String> parts = new ArrayList<>();
        if (history.bothWays()) {
            parts.add("you wrote %s and they %d".formatted(mails(history.to()), history.from())
                    + history.first().map(day -> " since " + MONTH.format(day)).orElse("")
                    + history.last()
                            .map(day -> ", the last on " + DAY.format(day))
                            .orElse(""));
        }
        Stream.of(besides).filter(text -> !text.isEmpty()).forEach(parts::add);
        return String.join("; ", parts);
    }

    private static String mails(int count) {
        return count == 1 ? "1 mail" : count + " mails";
    }

    private static Optional<String> first(Pattern sign, String words) {
        Matcher found = sign.matcher(words);
        return found.find() ? Optional.of(found.group().strip()) : Optional.empty();
    }
}
