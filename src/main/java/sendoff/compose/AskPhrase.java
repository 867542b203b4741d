package sendoff.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ask in the asker's own terms, as words that fit after "Thank you for".
///
/// What can't be turned into a clause that surely reads well is given up for something plainer: first what the
/// ask is about, then the subject of the mail, then just the note.
///
/// @param thanks "your note about moving into climate tech", "asking me to speak at your meetup"
/// @param topic  "moving into climate tech": fits after "about"
record AskPhrase(String thanks, Optional<String> topic) {
    private static final int MOST_WORDS = 14;
    private static final Pattern DOING = Pattern.compile(
            "(?i)\\b(?:can|could|would|will|might) you (?:please |possibly |kindly |perhaps |be (?:able|willing|open|up) (?:to|for) )?"
                    + "((?:introduc|connect|join|speak|giv|review|read|advis|mentor|shar|host|present|contribut|writ|sit on|judg|moderat|recommend|refer|forward|help|look at|tak part|be (?:a|an|our|my) )\\p{L}*\\b.*)");
    private static final Pattern BARE = Pattern.compile(
            "(?i)((?:(?:advise|agree to|answer|attend|be (?:a|an|his|her|my|our|your|the)|come to|comment|connect|consider|contribute|encourage|explain|find|forward"
                    + "|get to know|give|hear out|help|host|introduce|join|judge|look (?:at|over|into)|meet|mentor|moderate|name|nominate|nudge"
                    + "|pass|present|put|read|receive|recommend|record|refer|review|see|send|share|sit (?:down|on)|speak|support|take|tell|transmit|vouch|write)"
                    + "|(?:call|talk to|text)(?= (?-i:\\p{Lu})))\\b(?! of\\b).*)");
    /// "Introduce you to Ben about your round" is one step too many for a thank-you.
    private static final Pattern CONNECTING = Pattern.compile("(?i)^(?:introduc|connect)");
    private static final List<Pattern> TOPICS = Stream.of(
                    "(?:about|regarding|concerning|on the (?:topic|subject) of) (.+)",
                    "(?:advice|thoughts?|perspective|views?|take|feedback|insights?|guidance|input|opinion|experience|brains?|questions?|wisdom) (?:on|into|with|in|around) (.+)",
                    "(?:minutes?|mins?|hour|coffee|call|chat|conversation|interview|session|lunch|dinner)(?: with (?-i:\\p{Lu})\\S+)? on (?!\\d|the \\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(.+)",
                    "(?:discuss|explore|understand|(?:talk|think|walk|run|go) (?:me |us )?(?:through|over)) (.+)",
                    "(?:learn|hear|know|see) ((?:how|what|why|where|whether|which) .+)",
                    "help (?:me |us )?with (.+)",
                    "on ((?:how|what|why|whether|when|\\p{L}{3,}ing) .+)")
            .map(each -> Pattern.compile("(?i)\\b" + each))
            .toList();

    /// Where in a letter the ask itself is likely to stand.
    private static final Pattern ASKING = Pattern.compile(
            "(?i)\\?|\\b(?:could|would|can|may|might|hop(?:e|ing)|wonder\\p{L}*|love to|like to|ask(?:ing)?|grateful|appreciate|advice|help)\\b");

    /// These speak of someone or something named before, which the answer does not repeat.
    private static final Pattern POINTS_BACK = Pattern.compile(
            "(?i)^(?:his|her|hers|him|their|its|it|he|she|they|this|that|these|those|them|from|to|in|at|of|for|by|with|and|or|very|so|such|entirely)\\b.*");
    private static final Pattern END = Pattern.compile(
            "(?i)[?!;:(\\[{\"“”\\n]|(?<!\\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|Eng|No))\\.(?:\\s|$)|\\s[–—-]+\\s|,|…"
                    + "| (?:and|but|or) (?:(?:I|we|if|was|is|it|would|could|can|maybe|perhaps|possibly|get|see|hear|wonder\\p{L}*|hop\\p{L}*|whether)\\b)"
                    + "| (?:if|because|since|so|while|before|after|once|although|though) (?:you|it|that|possible|I|we|my|our|this|there)\\b"
                    + "| when(?:ever)? you\\b| as (?:I|we|you|soon)\\b| at your convenience| whenever\\b"
                    + "| (?:some ?time|any ?time|next week|this week|next month|this month|tomorrow|today|in the (?:next|coming)|these days)\\b"
                    + "| over (?:a )?(?:quick )?(?:coffee|lunch|zoom|phone|tea|drinks?|breakfast|call)\\b"
                    + "| for (?:\\d+|a few|ten|fifteen|twenty|thirty|half) "
                    + "| (?:on|by|before|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
                    + "| (?:please|thanks|thank you)\\b");
    private static final Pattern UNSAFE = Pattern.compile("[@{}\\[\\]<>|*_]|https?|www\\.|^[^\\p{L}\\p{N}]");
    private static final Set<String> DANGLING = Set.of(
            "a", "an", "the", "of", "in", "for", "with", "and", "or", "to", "on", "at", "my", "our", "your", "by",
            "from", "about", "is", "are", "it", "as", "into", "that", "which", "how", "what", "i", "we", "some", "more",
            "any", "very");
    private static final Set<String> EMPTY = Set.of(
            "it",
            "this",
            "that",
            "these",
            "those",
            "them",
            "something",
            "things",
            "stuff",
            "everything",
            "anything",
            "you",
            "me",
            "us",
            "myself",
            "yourself",
            "what",
            "all",
            "life",
            "him",
            "her",
            "work");

    /// @param ask     the one line
    /// @param subject of the mail that asks
    /// @param text    what the asker wrote themselves; empty if they have not written
    static AskPhrase of(String ask, String subject, String text) {
        String whole = whole(ask.strip(), text);
        boolean wrote = !text.isBlank();
        Optional<String> topic =
                topic(whole).or(() -> topic(Subject.bare(subject))).or(() -> inLetter(text));
        String plain = wrote ? "your note" : "wanting to talk";
        String thanks = (wrote ? doing(whole) : Optional.<String>empty())
                .or(() -> topic.map(found -> plain + " about " + found))
                .or(() -> Subject.telling(subject).map(found -> plain + " about " + found))
                .orElse(plain);
        return new AskPhrase(thanks, topic);
    }

    private static Optional<String> inLetter(String text) {
        return Stream.of(text.replaceAll("\\s+", " ").split("(?<=[.!?])\\s"))
                .filter(sentence -> ASKING.matcher(sentence).find())
                .flatMap(sentence -> topic(sentence).stream())
                .filter(topic -> topic.contains(" "))
                .findFirst();
    }

    /// What the owner asked for themselves: their own words, so nothing is turned round.
    static AskPhrase ofOwn(String ask, String subject) {
        Optional<String> topic = topic(ask, Optional::of).or(() -> topic(Subject.bare(subject), Optional::of));
        return new AskPhrase(
                topic.map("the time you gave my question about %s"::formatted).orElse("the time you gave me"), topic);
    }

    /// An ask that was cut at its longest is looked up where it came from.
    private static String whole(String ask, String text) {
        if (!ask.endsWith("…")) {
            return ask;
        }
        String begin = ask.substring(0, ask.length() - 1);
        String flat = text.replaceAll("\\s+", " ");
        int at = flat.indexOf(begin);
        return at < 0 ? begin.replaceFirst("\\s+\\S*$", "") : flat.substring(at, Math.min(flat.length(), at + 240));
    }

    private static Optional<String> doing(String ask) {
        Matcher asked = DOING.matcher(ask);
        Matcher bare = BARE.matcher(ask);
        String found = asked.find() ? asked.group(1) : bare.matches() ? bare.group(1) : "";
        return Optional.of(found)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> clause(words, Flip::of))
                .map(words ->
                        CONNECTING.matcher(words).find() ? words.replaceFirst(" (?:about|regarding) .*", "") : words)
                .filter(words -> words.contains(" ") && !words.matches("\\p{L}+ing .*"))
                .map(words -> "asking me to " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
    }

    static Optional<String> topic(String words) {
        return topic(words, Flip::of);
    }

    private static Optional<String> topic(String words, Function<String, Optional<String>> said) {
        return TOPICS.stream()
                .map(each -> each.matcher(words))
                .filter(Matcher::find)
                .min((one, other) -> Integer.compare(one.start(), other.start()))
                .flatMap(found -> clause(found.group(1), said))
                .filter(found -> !EMPTY.contains(found.toLowerCase(Locale.ROOT)))
                .filter(found -> !POINTS_BACK.matcher(found).matches());
    }

    /// The words up to where the thought ends, said from the other side.
    private static Optional<String> clause(String words, Function<String, Optional<String>> said) {
        Matcher end = END.matcher(words);
        String cut =
                (end.find() ? words.substring(0, end.start()) : words).strip().replaceAll("\\s+", " ");
        String firm = withoutDangling(cut);
        return Optional.of(firm)
                .filter(text -> text.length() > 2 && text.split(" ").length <= MOST_WORDS)
                .filter(text -> !UNSAFE.matcher(text).find())
                .flatMap(said);
    }

    private static String withoutDangling(String words) {
        String left = words.replaceAll("[\\s.,'’-]+$", "");
        int last = left.lastIndexOf(' ');
        return last > 0 && DANGLING.contains(left.substring(last + 1).toLowerCase(Locale.ROOT))
                ? withoutDangling(left.substring(0, last))
                : left;
    }
}
