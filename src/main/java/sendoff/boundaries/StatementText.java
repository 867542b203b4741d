package sendoff.boundaries;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Allowance;
import sendoff.domain.StatementFacts;
import sendoff.domain.StatementFacts.Share;
import sendoff.domain.StatementPlace;

/// The giving plan and what the owner says of themselves → what others read before they ask, a text for each place.
///
/// What is copied somewhere by hand states the rule only. What is left this month stands where it is gone again soon,
/// or is read from here.
public final class StatementText {
    private static final String LINE = "\n";
    private static final String PARAGRAPH = "\n\n";
    private static final String SENTENCE = " ";
    private static final String DOT = " · ";

    private final StatementFacts facts;

    private StatementText(StatementFacts facts) {
        this.facts = facts;
    }

    /// Fits the place, and says something also where there is no plan yet.
    public static String of(StatementPlace place, StatementFacts facts) {
        var text = new StatementText(facts);
        return switch (place) {
            case HEADLINE -> Fitted.of(text.headline(), DOT, DOT, place::fits);
            case ABOUT -> Fitted.of(text.about(), SENTENCE, PARAGRAPH, place::fits);
            case SIGNATURE -> Fitted.of(text.signature(), SENTENCE, LINE, place::fits);
            case AUTOMATIC_REPLY -> Fitted.of(text.automaticReply(), SENTENCE, PARAGRAPH, place::fits);
            case SLACK_STATUS -> Fitted.of(text.slackStatus(), DOT, DOT, place::fits);
            case REQUEST_PAGE -> Fitted.of(text.requestPage(), SENTENCE, PARAGRAPH, place::fits);
        };
    }

    private List<Part> headline() {
        return List.of(
                Part.listing(1, 1, facts.said().projects(), it -> capital(say(Phrase.SHORT_WORK, it))),
                Part.listing(2, 1, facts.said().welcome(), it -> say(Phrase.SHORT_WELCOME, it)),
                Part.listing(3, 1, given(), it -> say(Phrase.SHORT_GIVES, it)),
                Part.filling(4, 1, say(Phrase.SHORT_ANSWERS, within())));
    }

    private List<Part> about() {
        return Stream.of(
                        Stream.of(
                                Part.listing(1, 1, facts.said().projects(), it -> say(Phrase.WORK, it)),
                                Part.listing(2, 1, facts.said().welcome(), it -> say(Phrase.WELCOME, it)),
                                Part.listing(3, 2, given(), it -> say(Phrase.GIVES_AND_SAYS, it)),
                                Part.listing(8, 2, notGiven(), it -> say(Phrase.GIVES_NONE, it))),
                        limits(4, 2),
                        Stream.of(
                                Part.of(5, 3, say(Phrase.ANSWERS, within())),
                                new Part(6, 4, link()),
                                new Part(7, 5, asking())))
                .flatMap(parts -> parts)
                .toList();
    }

    private List<Part> signature() {
        return List.of(
                Part.listing(1, 1, facts.said().welcome(), it -> say(Phrase.WELCOME, it)),
                Part.listing(3, 2, given(), it -> say(Phrase.GIVES, it)),
                new Part(2, 3, asking()),
                new Part(4, 4, link()),
                Part.filling(5, 5, say(Phrase.ANSWERS, within())));
    }

    private List<Part> automaticReply() {
        return Stream.of(
                        Stream.of(
                                Part.of(1, 1, say(Phrase.THANKS)),
                                Part.of(2, 1, say(Phrase.ANSWERS, within())),
                                Part.listing(6, 2, facts.said().welcome(), it -> say(Phrase.WELCOME, it))),
                        full().map(share -> Part.of(
                                5, 2, say(Phrase.FULL, capital(share.allowance().what()), until(share)))),
                        Stream.of(
                                new Part(4, 3, asking()),
                                new Part(7, 4, link()),
                                new Part(3, 5, List.of(facts.name())),
                                Part.of(8, 6, say(Phrase.BY_ITSELF))))
                .flatMap(parts -> parts)
                .toList();
    }

    private List<Part> slackStatus() {
        return Stream.of(
                        Stream.of(Part.listing(1, 1, facts.said().welcome(), it -> say(Phrase.SHORT_WELCOME, it))),
                        full().map(share -> Part.of(
                                2,
                                1,
                                say(Phrase.SHORT_FULL, capital(share.allowance().what()), until(share)))),
                        Stream.of(
                                new Part(3, 1, facts.asking().stream().toList()),
                                Part.filling(4, 1, say(Phrase.SHORT_ANSWERS, within()))))
                .flatMap(parts -> parts)
                .toList();
    }

    /// The page itself says what is left, how soon an answer comes, and where to ask.
    private List<Part> requestPage() {
        return Stream.of(
                        Stream.of(
                                Part.listing(1, 1, facts.said().projects(), it -> say(Phrase.WORK, it)),
                                Part.listing(2, 1, facts.said().welcome(), it -> say(Phrase.WELCOME, it)),
                                Part.listing(3, 2, given(), it -> say(Phrase.GIVES_AND_SAYS, it)),
                                Part.listing(6, 2, notGiven(), it -> say(Phrase.GIVES_NONE, it))),
                        limits(4, 2),
                        Stream.of(Part.of(7, 3, say(Phrase.HOW_TO_ASK)), new Part(5, 4, link())))
                .flatMap(parts -> parts)
                .toList();
    }

    private Stream<Part> limits(int rank, int block) {
        return facts.said().limits().stream().map(limit -> Part.of(rank, block, limit));
    }

    private List<String> link() {
        return facts.said().link().map(link -> say(Phrase.LINK, link)).stream().toList();
    }

    private List<String> asking() {
        return facts.asking().map(address -> say(Phrase.ASKING, address)).stream()
                .toList();
    }

    private List<String> given() {
        return allowances(true);
    }

    private List<String> notGiven() {
        return allowances(false);
    }

    private List<String> allowances(boolean any) {
        return facts.plan().stream()
                .map(Share::allowance)
                .filter(allowance -> allowance.amount() > 0 == any)
                .map(Allowance::inWords)
                .toList();
    }

    private Stream<Share> full() {
        return facts.plan().stream().filter(share -> share.full().isPresent());
    }

    private static String until(Share share) {
        return share.full().map(StatementText::inWords).orElseThrow();
    }

    private static String inWords(LocalDate day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private String within() {
        return facts.plainHours() ? "48 hours" : "two business days";
    }

    private String say(Phrase phrase, Object... filled) {
        return phrase.in(facts.voice(), filled);
    }

    private static String capital(String text) {
        return Optional.of(text)
                .filter(words -> !words.isEmpty())
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1))
                .orElse("");
    }
}
