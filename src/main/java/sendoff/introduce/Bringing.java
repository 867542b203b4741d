package sendoff.introduce;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.Message;
import sendoff.domain.Party;

/// Whether a letter that the owner wrote in another program brings two people together.
///
/// Rather too careful than too quick, as [YesOrNo]: only what is said in so many words is taken for it. "Meet" is said
/// of meetings, and "connected" of printers.
public final class Bringing {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern REPLY = Pattern.compile("^\\s*(?:re|fwd?|aw|wg|sv|vs|antw)\\s*:", FLAGS);

    /// By whom it is done: by the writer, here and now.
    private static final String HEREBY = """
            (?:^|[,:;–—-]\\s*|(?<!\\w)(?:i|i['’]?m|i am|let me|allow me to|(?:i['’]d|i would) (?:like|love) to
            |i(?: just)? want(?:ed)? to|(?<!not )(?:happy|glad|pleased|delighted) to|hereby|this is(?: just)?(?: me| to)?)\\s+)
            """;

    private static final String INTRODUCES = """
            (?:introduc(?:e|ing) (?:you(?: both| two)?+|the two of you|both of you|each other|NAME)
            |(?:putting|put) (?:you(?: both| two)?+|the two of you|both of you) in touch
            |connecting (?:you (?:both|two)|the two of you|both of you)(?= *(?:$|[.,;:!(–—-]|here|by)))
            (?!\\w)(?! to (?:the|a|an|our|my|all)\\b)
            """;

    /// It is not done yet, or not at all.
    private static final Pattern NOT_SO = words("""
            not|never|cannot|\\w+n['’]t|instead|until|unless|before|if|whether|when|once|later|soon|tomorrow|next""");

    private static final Pattern SUBJECT =
            Pattern.compile("^\\W*(?:quick |e-?mail )?intro(?:duction)?\\s*[:–—-]", FLAGS);

    private static final Pattern TOUCHES = words("introduc(?:e[ds]?|ing|tions?)|intros?|meet|connect(?:ing)?|in touch");

    private static final Pattern ASKS = words("""
            introduc(?:e|ing)(?! (?:me|us|my|myself|our|yourself|yourselves)\\b)|(?:put|putting) you (?:both |two )?in touch
            |connect(?:ing)? you (?:to|with|two|both)|(?:like|open to|up for|welcome|want) an intro(?:duction)?""");

    private Bringing() {}

    /// It says that these two are hereby introduced, and names both.
    public static boolean introduces(Message letter, DoubleOptIn it, String owner) {
        String own = letter.text().own();
        String text = letter.subject() + "\n" + own;
        if (!names(text, it.asker(), it.contact(), owner) || !names(text, it.contact(), it.asker(), owner)) {
            return false;
        }
        Pattern introduces = Pattern.compile(
                joined(HEREBY + INTRODUCES).replace("NAME", oneOf(Stream.of(it.asker(), it.contact()))), FLAGS);
        Pattern meet = Pattern.compile(meet(it.asker(), it.contact()) + "|" + meet(it.contact(), it.asker()), FLAGS);
        if (isSubject(letter.subject(), it, owner)) {
            return true;
        }
        boolean isReply = REPLY.matcher(letter.subject()).find();
        return sentences(isReply ? own : text)
                .filter(line -> !line.strip().endsWith("?"))
                .filter(line -> !NOT_SO.matcher(line).find())
                .anyMatch(line ->
                        meet.matcher(line).find() || introduces.matcher(line).find());
    }

    /// "Introduction: Carla and Dana"
    private static boolean isSubject(String subject, DoubleOptIn it, String owner) {
        return SUBJECT.matcher(subject).find()
                && !subject.strip().endsWith("?")
                && names(subject, it.asker(), it.contact(), owner)
                && names(subject, it.contact(), it.asker(), owner);
    }

    /// "Carla, meet Dana.", said to Carla, and nothing of where or when. "I saw Carla meet Dana" is told of her.
    private static String meet(Party one, Party other) {
        String surname = "(?:[ -](?-i:\\p{Lu})[\\w.'’-]*){0,3}";
        return "(?:^\\W*%1$s%3$s\\s+|(?<!\\w)%1$s%3$s\\s*[,:–—-]\\s*)(?:please )?meet %2$s%3$s"
                        .formatted(oneOf(Stream.of(one)), oneOf(Stream.of(other)), surname)
                + "\\s*(?:$|[.!;:(–—]|,? (?:who|from|of) )";
    }

    /// It goes to both, and it may be that it introduces them: only the owner can say.
    public static boolean mayIntroduce(Message letter, DoubleOptIn it, Set<String> own) {
        boolean toNobodyElse = letter.recipients()
                .flatMap(one -> one.address().stream())
                .allMatch(address -> it.asker().isAt(address) || it.contact().isAt(address) || own.contains(address));
        return toNobodyElse
                || TOUCHES.matcher(letter.subject() + "\n" + letter.text().own())
                        .find();
    }

    /// It asks the reader whether they would be introduced to the other one, and names them.
    public static boolean asks(Message letter, Party about, Party reader, String owner) {
        String own = letter.text().own();
        return names(own, about, reader, owner)
                && sentences(own)
                        .anyMatch(line ->
                                line.strip().endsWith("?") && ASKS.matcher(line).find());
    }

    private static boolean names(String text, Party one, Party other, String owner) {
        return Discretion.names(text, one, other, owner);
    }

    private static Stream<String> sentences(String text) {
        return SENTENCE.splitAsStream(text);
    }

    private static String oneOf(Stream<Party> parties) {
        List<String> names =
                parties.flatMap(Bringing::names).map(Pattern::quote).toList();
        return names.isEmpty() ? "(?!)" : "(?:" + String.join("|", names) + ")";
    }

    private static Stream<String> names(Party party) {
        return party.name().stream()
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split("[\\s,]+"))))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.length() > 2);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\w)(?:" + joined(alternatives) + ")(?!\\w)", FLAGS);
    }

    private static String joined(String lines) {
        return lines.replaceAll("\\s*\\n\\s*", "");
    }
}
