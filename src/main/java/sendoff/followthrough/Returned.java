package sendoff.followthrough;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sendoff.domain.Message;
import sendoff.domain.Nature.Notice;

/// A letter that came back: to whom, why, and what to do about it, in plain words.
///
/// Source: RFC 3463 §3 for the codes; for reports without one, the words that servers use.
///
/// @param to the address that it could not be delivered to, if the report names it
public record Returned(Optional<String> to, Why why) {
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^final-recipient:\\s*[^;\\n]+;\\s*<?([^\\s<>;]+@[^\\s<>;]+)>?");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w.-]{1,190}\\w");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*([245])\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern MACHINE = Pattern.compile("(?i)^(?:mailer-daemon|postmaster|mail-daemon)@.*");

    /// Why it came back, with what helps.
    public enum Why {
        NO_SUCH_ADDRESS(
                "there is no such address.",
                "Look for a typing mistake, or ask someone who knows them how they are reached now."),
        NO_SUCH_PLACE(
                "nothing receives mail at what stands after the @.",
                "Look for a typing mistake there, or reach them another way."),
        CLOSED("that mailbox is closed.", "Ask someone who knows them how they are reached now."),
        FULL("their mailbox is full.", "Send it again in a few days, or reach them another way."),
        TOO_LARGE("it was too large for their server.", "Send it without what is attached, or with a link instead."),
        REFUSED(
                "their server would not take it.",
                "Write again in plain words and without links, or reach them another way."),
        GAVE_UP("their server could not be reached for days.", "Send it once more, or reach them another way."),
        UNKNOWN(
                "no reason was given that is any help.",
                "Read what it says below, then write again or reach them another way.");

        private final String said;
        private final String todo;

        Why(String said, String todo) {
            this.said = said;
            this.todo = todo;
        }
    }

    /// Empty for what is no such report.
    public static Optional<Returned> in(Message message) {
        if (message.nature().notice() != Notice.BOUNCE) {
            return Optional.empty();
        }
        String text = message.text().own();
        return Optional.of(new Returned(recipient(text, message), why(text)));
    }

    /// What happened.
    public String said() {
        return "Your letter" + to.map(address -> " to " + address).orElse("") + " came back: " + why.said;
    }

    public String todo() {
        return why.todo;
    }

    private static Optional<String> recipient(String text, Message report) {
        Matcher named = RECIPIENT.matcher(text);
        if (named.find()) {
            return Optional.of(named.group(1));
        }
        return ADDRESS.matcher(text)
                .results()
                .map(hit -> hit.group())
                .filter(address -> !MACHINE.matcher(address).matches())
                .filter(address -> report.recipients().noneMatch(party -> party.isAt(address.toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private static Why why(String text) {
        return Stream.of(STATUS, CODE)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(code -> byCode(
                        Integer.parseInt(code.group(1)),
                        Integer.parseInt(code.group(2)),
                        Integer.parseInt(code.group(3))))
                .filter(why -> why != Why.UNKNOWN)
                .findFirst()
                .or(() -> WORDS.stream()
                        .filter(words -> words.in(text))
                        .map(Words::why)
                        .findFirst())
                .orElse(Why.UNKNOWN);
    }

    private static Why byCode(int sort, int subject, int detail) {
        return switch (subject) {
            case 1 ->
                switch (detail) {
                    case 2, 10 -> Why.NO_SUCH_PLACE;
                    case 6 -> Why.CLOSED;
                    case 7, 8 -> Why.REFUSED;
                    default -> Why.NO_SUCH_ADDRESS;
                };
            case 2 ->
                switch (detail) {
                    case 1 -> Why.CLOSED;
                    case 2 -> Why.FULL;
                    case 3 -> Why.TOO_LARGE;
                    default -> Why.UNKNOWN;
                };
            case 3 -> detail == 4 ? Why.TOO_LARGE : detail == 1 ? Why.FULL : Why.UNKNOWN;
            // A server that answers 5.4.1 knows no such recipient; 5.4.4 found no server.
            case 4 -> sort == 5 && detail == 1 ? Why.NO_SUCH_ADDRESS : detail == 4 ? Why.NO_SUCH_PLACE : Why.GAVE_UP;
            case 7 -> Why.REFUSED;
            default -> Why.UNKNOWN;
        };
    }

    private record Words(Why why, Pattern pattern) {
        static Words of(Why why, String words) {
            return new Words(why, Pattern.compile("(?i)" + words));
        }

        boolean in(String text) {
            return pattern.matcher(text).find();
        }
    }

    private static final List<Words> WORDS = List.of(
            Words.of(Why.FULL, "quota|mailbox (?:is )?full|over (?:its )?(?:limit|storage)|postfach (?:ist )?voll"),
            Words.of(Why.TOO_LARGE, "too (?:large|big)|exceeds? (?:the )?(?:maximum|size)|size limit"),
            Words.of(
                    Why.NO_SUCH_PLACE,
                    "domain (?:name )?(?:not found|does(?: not|n't) exist)|host (?:or domain name )?not found|no such domain"
                            + "|unrouteable|nxdomain|couldn't find any host"),
            Words.of(
                    Why.CLOSED,
                    "(?:account|mailbox|user) (?:has been |is |was )?(?:disabled|closed|suspended|inactive|deactivated)"),
            Words.of(
                    Why.NO_SUCH_ADDRESS,
                    "(?:no such|unknown|invalid) (?:user|recipient|address|mailbox|account|local part)|(?:user|recipient|address|mailbox"
                            + "|account) (?:is )?(?:unknown|not found|does(?: not|n't) exist|rejected|unavailable)"
                            + "|does(?: not|n't) (?:exist|have an? )|address (?:couldn't be found|not listed)|wasn't found"
                            + "|(?:empfänger|benutzer) unbekannt|adresse (?:ist )?unbekannt|n'existe pas|no existe"),
            Words.of(
                    Why.GAVE_UP,
                    "timed? ?out|(?:could not|couldn't|unable to|cannot) (?:connect|be reached|reach)|retry (?:time|timeout)"
                            + "|(?:too long|expired) in (?:the )?queue|giving up|connection refused"),
            Words.of(
                    Why.REFUSED,
                    "spam|blocked|black ?list|policy|denied|not allowed|reputation|dmarc|spf\\b|rejected"));
}
