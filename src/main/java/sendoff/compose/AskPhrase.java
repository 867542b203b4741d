package sendoff.compose;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.language.Tongue;

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
            "(?i)\\b(?:(?:can|could|would|will|might) you (?:please |possibly |kindly |perhaps |be (?:able|willing|open|up) (?:to|for) )?"
                    + "|(?:I|we)(?:['’]d| would) (?:like|love) you to )"
                    + "((?:introduc|connect|join|co-?lead|lead|speak|giv|review|read|advis|mentor|shar|host|present|contribut|writ|sit on|judg|moderat|recommend|refer|forward|help|look at|tak part|be (?:a|an|our|my) )\\p{L}*\\b.*)");
    private static final Pattern BARE = Pattern.compile(
            "(?i)((?:(?:advise|agree to|answer|attend|be (?:a|an|his|her|my|our|your|the)|come to|comment|connect|consider|contribute|encourage|explain|find|forward"
                    + "|get to know|give|hear out|help|host|introduce|join|judge|look (?:at|over|into)|meet|mentor|moderate|name|nominate|nudge"
                    + "|pass|present|put|read|receive|recommend|record|refer|review|see|send|share|sit (?:down|on)|speak|support|take|tell|transmit|vouch|write)"
                    + "|(?:call|talk to|text)(?= (?-i:\\p{Lu})))\\b(?! of\\b).*)");
    /// Whoever "her" is was named elsewhere in the letter.
    private static final Pattern REACHING =
            Pattern.compile("(?i)(?:.*\\b)?(?:put|get|bring|introduce|connect) (?:me|us)"
                    + "(?: in (?:touch|contact))? (?:with|to) (?:him|her|them)\\b.*");
    /// "Introduce you to Ben about your round" is one step too many for a thank-you.
    private static final Pattern CONNECTING = Pattern.compile("(?i)^(?:introduc|connect)");
    private static final Pattern BRINGING = Pattern.compile("(introduce|connect|put)(?= you\\b)");
    private static final List<Pattern> TOPICS = Stream.of(
                    "(?:about|regarding|concerning|on the (?:topic|subject) of) (.+)",
                    "(?:advice|thoughts?|perspective|views?|take|feedback|insights?|guidance|input|opinion|experience|brains?|questions?|wisdom) (?:on|into|with|in|around) (.+)",
                    "(?:minutes?|mins?|hour|coffee|call|chat|conversation|interview|session|lunch|dinner)(?: with (?-i:\\p{Lu})\\S+)? on (?!\\d|the \\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(.+)",
                    "(?:open|up|game) (?:to|for) (\\p{L}{3,}ing (?!me\\b|us\\b).+)",
                    "(?:discuss|explore|understand|(?:talk|think|walk|run|go) (?:me |us )?(?:through|over)) (.+)",
                    "(?:learn|hear|know|see) ((?:how|what|why|where|whether|which) .+)",
                    "help (?:me |us )?with (.+)",
                    "on ((?:how|what|why|whether|when|\\p{L}{3,}ing) .+)",
                    "\\b(?:I|we)(?:['’]m| am|['’]re| are) looking (?:at|into) (.+)",
                    "\\b(?:I|we) need (an? .+)")
            .map(each -> Pattern.compile("(?i)\\b" + each))
            .toList();

    /// "I read about your award", "sorry about the length": nothing that is asked.
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)\\b(?:sorry|apolog\\p{L}*|forgive\\p{L}*|worr\\p{L}+|thanks?|thank you|so (?:that )?(?:I|we)(?: can| could| may)?"
                    + "|(?:I|we|they|he|she|who) (?:\\p{L}+ )?(?:thought|care|knew|heard|read|saw|wrote|told|talked|spoke)"
                    + "|(?:don't|not|never|nothing)) $");

    /// Where in a letter the ask itself is likely to stand.
    private static final Pattern ASKING = Pattern.compile(
            "(?i)\\?|\\b(?:could|would|can|may|might|hop(?:e|ing)|wonder\\p{L}*|love to|like to|ask(?:ing)?|grateful|appreciate|advice|help)\\b");

    private static final Pattern END = Pattern.compile(
            "(?i)[?!;:(\\[{\"“”\\n]|(?<!\\b(?:Dr|Mr|Mrs|Ms|Prof|St|vs|Eng|No|(?-i:\\p{Lu})))\\.(?:\\s|$)|\\s[–—-]+\\s|,|…"
                    + "| (?:and|but|or) (?:(?:I|we|if|was|is|it|would|could|can|maybe|perhaps|possibly|get|see|hear|wonder\\p{L}*|hop\\p{L}*|whether)\\b)"
                    + "| (?:if|because|since|so|while|before|after|once|although|though) (?:you|it|that|possible|I|we|my|our|this|there)\\b"
                    + "| (?:because|but|first of all|between now|in person|instead|with (?:you|me|us))\\b"
                    + "| when(?:ever)? you\\b| as (?:I|we|you|soon)\\b| at your convenience| whenever\\b"
                    + "| (?:some ?time|any ?time|next week|this week|next month|this month|tomorrow|today|in the (?:next|coming)|these days)\\b"
                    + "| over (?:a )?(?:quick )?(?:coffee|lunch|zoom|phone|tea|drinks?|breakfast|call)\\b"
                    + "| for (?:\\d+|a few|ten|fifteen|twenty|thirty|half) "
                    + "| (?:on|by|before|until) (?:mon|tues|wednes|thurs|fri|satur|sun)day\\b"
                    + "| (?:please|thanks|thank you)\\b");
    private static final Pattern MORE = Pattern.compile("(?i),? and (?:what|how|why|where|which|when|whether)\\b");
    private static final Pattern UNSAFE = Pattern.compile("[@{}\\[\\]<>|*_]|https?|www\\.|^[^\\p{L}\\p{N}]");
    private static final Set<String> DANGLING = Set.of(
            "a", "an", "the", "of", "in", "for", "with", "and", "or", "to", "on", "at", "my", "our", "your", "by",
            "from", "about", "is", "are", "as", "into", "that", "which", "how", "what", "i", "we", "some", "more",
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
            "work",
            "where to start",
            "where to begin");

    /// Said by the one who asks, and read as the owner's own where the answer repeats it.
    private static final Pattern AIM = Pattern.compile(
            "(?i)\\b(?:I|we)\\b[^,;.]{0,20}? (?:looking|hoping|trying|planning|want|like|love|hope|about) to"
                    + " (move|switch|change|leave|start|build|break|open|launch|hire|sell|publish|keep|raise)((?: .+)+)");
    private static final Pattern FIRST_PERSON =
            Pattern.compile("(?i)(?<![\\p{L}'’])(?:I|me|my|mine|myself|we|us|our|ours)(?![\\p{L}])");
    private static final int LONGEST_QUESTION = 120;
    private static final int FEWEST_IN_QUESTION = 5;

    static AskPhrase of(Asked asked) {
        boolean wrote = !asked.text().isBlank();
        String plain = wrote ? "your note" : "getting in touch";
        if (Tongue.foreign(asked.text()).isPresent()) {
            return quoting(asked, plain);
        }
        String whole = whole(asked.ask().strip(), asked.text());
        Optional<String> topic = topic(whole, asked)
                .or(() -> topic(Subject.bare(asked.subject()), asked))
                .or(() -> inLetter(asked))
                .or(() -> aim(asked));
        Optional<String> about = topic.or(
                        () -> Subject.telling(asked.subject()).filter(said -> Clause.isTopic(said, asked.names())))
                .or(() -> asked.target().filter(_ -> wrote));
        Optional<String> doing = wrote
                ? doing(whole, asked).or(() -> whole.isEmpty() ? doingInLetter(asked) : Optional.empty())
                : Optional.empty();
        return doing.map(act -> "asking me to " + act)
                .or(() -> about.map(found -> plain + " about " + found))
                .map(thanks -> new AskPhrase(
                        thanks,
                        topic.or(() -> doing.flatMap(AskPhrase::connecting)).or(() -> headline(asked))))
                .orElseGet(() -> quoting(asked, plain));
    }

    /// Where no clause of theirs surely fits, their own headline does, or else their question.
    private static AskPhrase quoting(Asked asked, String plain) {
        Optional<String> headline = headline(asked);
        return new AskPhrase(
                headline.map(said -> plain + " " + said)
                        .or(() -> question(asked).map(said -> plain + " and your question, " + said))
                        .orElse(plain),
                headline);
    }

    /// The same of one who was brought in and has not written a word: what it is about is all that is known of them.
    /// The playbook thanks only the introducer then ([Flag#SILENT]). An owner's template without that flag thanks
    /// for the introduction and names the introducer, too, which is still true.
    AskPhrase unwritten() {
        return new AskPhrase("the introduction", topic);
    }

    private static Optional<String> headline(Asked asked) {
        return Subject.quoted(asked.subject())
                .filter(said -> !FIRST_PERSON.matcher(said).find());
    }

    private static Optional<String> question(Asked asked) {
        return sentences(asked.text())
                .map(String::strip)
                .filter(said -> said.endsWith("?")
                        && said.length() <= LONGEST_QUESTION
                        && said.split(" ").length >= FEWEST_IN_QUESTION
                        && said.matches("(?U)\\p{Lu}.*[\\p{L}\\p{N}]\\?")
                        && said.chars().noneMatch(one -> "“”\"{}[]<>|".indexOf(one) >= 0)
                        && !FIRST_PERSON.matcher(said).find())
                .findFirst()
                .map(said -> "“" + said + "”");
    }

    /// "Introduce you to Ben" as what an answer is about.
    private static Optional<String> connecting(String act) {
        Matcher begins = BRINGING.matcher(act);
        return begins.lookingAt()
                ? Optional.of((begins.group(1).equals("put")
                                ? "putting"
                                : begins.group(1).replaceFirst("e$", "") + "ing")
                        + act.substring(begins.end()))
                : Optional.empty();
    }

    private static Optional<String> doingInLetter(Asked asked) {
        return asking(asked.text()).stream()
                .flatMap(sentence -> doing(sentence, asked).stream())
                .findFirst();
    }

    private static Optional<String> inLetter(Asked asked) {
        return asking(asked.text()).stream()
                .flatMap(sentence -> topic(sentence, asked).stream())
                .filter(topic -> topic.contains(" ") || Character.isUpperCase(topic.charAt(0)))
                .findFirst();
    }

    /// "I'm looking to move into climate software": your note about moving there.
    private static Optional<String> aim(Asked asked) {
        return sentences(asked.text())
                .map(AIM::matcher)
                .filter(Matcher::find)
                .flatMap(found ->
                        clause(found.group(1).replaceFirst("(?i)(?<!e)e$", "") + "ing" + found.group(2), Flip::of)
                                .stream())
                .filter(found -> Clause.isTopic(found, asked.names()))
                .findFirst();
    }

    static Stream<String> sentences(String text) {
        return Stream.of(text.replaceAll("\\s+", " ").split("(?<=[.!?])\\s"));
    }

    /// Where in a letter the ask itself is likely to stand.
    static List<String> asking(String text) {
        return sentences(text)
                .filter(sentence -> ASKING.matcher(sentence).find())
                .toList();
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

    private static Optional<String> doing(String ask, Asked asked) {
        Matcher named = REACHING.matcher(ask);
        if (named.matches() && asked.target().isPresent()) {
            return asked.target().map(target -> "put you in touch with " + target);
        }
        Matcher wanted = DOING.matcher(ask);
        Matcher bare = BARE.matcher(ask);
        String found = wanted.find() ? wanted.group(1) : bare.matches() && asked.wants(ask) ? bare.group(1) : "";
        return Optional.of(found)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> clause(words, Flip::of))
                .map(words ->
                        CONNECTING.matcher(words).find() ? words.replaceFirst(" (?:about|regarding) .*", "") : words)
                .filter(words -> !words.matches("\\p{L}+ing .*") && Clause.isAct(words, asked.names()))
                .map(words -> words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
    }

    static Optional<String> topic(String words) {
        return topic(words, Asked.of(words, "", ""));
    }

    private static Optional<String> topic(String words, Asked asked) {
        return topic(words, Flip::of).filter(found -> Clause.isTopic(found, asked.names()));
    }

    private static Optional<String> topic(String words, Function<String, Optional<String>> said) {
        return TOPICS.stream()
                .map(each -> each.matcher(words))
                .filter(Matcher::find)
                .min((one, other) -> Integer.compare(one.start(), other.start()))
                .filter(found ->
                        !BESIDE.matcher(words.substring(0, found.start())).find())
                .flatMap(found -> clause(found.group(1), said))
                .filter(found -> !EMPTY.contains(found.toLowerCase(Locale.ROOT)));
    }

    /// The words up to where the thought ends, said from the other side.
    private static Optional<String> clause(String words, Function<String, Optional<String>> said) {
        Matcher end = END.matcher(words);
        String first = end.find() ? words.substring(0, end.start()) : words;
        Matcher more = MORE.matcher(words.substring(first.length()));
        boolean goesOn = Clause.isThin(first) && more.lookingAt() && end.find(first.length() + more.end());
        String cut = (goesOn ? words.substring(0, end.start()) : first).strip().replaceAll("\\s+", " ");
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
