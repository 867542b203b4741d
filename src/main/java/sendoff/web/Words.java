package sendoff.web;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.domain.Channel;
import sendoff.domain.Filed;
import sendoff.domain.Finding;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.Kind;
import sendoff.domain.KindName;
import sendoff.domain.OptInState;
import sendoff.domain.Outgoing;
import sendoff.domain.Party;
import sendoff.domain.PromiseState;
import sendoff.domain.Relationship;
import sendoff.domain.Resource;
import sendoff.domain.Stakes;
import sendoff.domain.Standing;

/// Sentences that are put together from facts. Whole sentences live in the templates.
final class Words {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    /// What each tone rule finds, in the order of the settings page.
    static final Map<String, String> RULES = names(
            "over-apology", "More apology than needed",
            "over-explaining", "More reasons than needed",
            "excuse-not-rule", "An excuse, not a rule",
            "vague-open-door", "An open door with no date",
            "no-thanks", "The thanks are missing",
            "no-decision", "The decision is missing",
            "no-goodwill", "The good wish is missing",
            "undated-promise", "A promise without a day",
            "unfilled-slot", "A slot still open",
            "wrong-name", "A name that isn’t theirs",
            "form-letter", "It could be for anyone",
            "introducer-not-thanked", "The introducer isn’t thanked",
            "open-to-negotiation", "A door to negotiation",
            "refusal-given-away", "It gives a contact away",
            "too-long", "Longer than it need be",
            "hedging", "Hedging");

    private Words() {}

    /// Pairs of a rule and its name, in this order.
    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(names);
    }

    static String state(Standing.State state) {
        return switch (state) {
            case OPEN, PUSHBACK_1, PUSHBACK_2 -> "Waits for you";
            case ANSWERED -> "Answered";
            case WAITING -> "They are to reply";
            case CLOSED -> "Closed";
            case NONE -> "Nothing is owed";
        };
    }

    /// `Nine`, from thirteen on `13`.
    static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : String.valueOf(n);
    }

    /// What is said when a draft edited by hand was left alone.
    static final String EDITED =
            "You changed this draft by hand, so it was left alone. Tick “also where I changed the draft” to replace it.";

    static String times(int n) {
        return n == 1 ? "once" : n == 2 ? "twice" : number(n) + " times";
    }

    static String sort(Resource.Sort sort) {
        return switch (sort) {
            case ARTICLE -> "article";
            case PODCAST -> "podcast or talk";
            case GUIDE -> "your guide";
            case FILE -> "file";
            case COMMUNITY -> "community";
            case PERSON -> "a person who agreed";
        };
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String some(int n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    static String waiting(int people) {
        return switch (people) {
            case 0 -> "Nobody is waiting";
            case 1 -> "One person is waiting to hear from you";
            default -> capital(number(people)) + " people are waiting to hear from you";
        };
    }

    /// Of a desk with nobody on it. Before the mail was read nobody knows whether somebody waits.
    static String clear(boolean reading, boolean failed) {
        return reading
                ? "Your mail is still being read: whoever waits for you appears here."
                : failed
                        ? "Some of your mail could not be read, so somebody may be waiting: see Settings, Accounts."
                        : "Everyone who wrote has had an answer.";
    }

    /// How pressing it is: `One is past its two days, two are due today. About seven minutes in all.`
    static String pressing(int late, int today, int people, Duration each) {
        String past = late == 0 ? "" : number(late) + (late == 1 ? " is past its" : " are past their") + " two days";
        String due = today == 0 ? "" : number(today) + (today == 1 ? " is" : " are") + " due today";
        String both = past.isEmpty() || due.isEmpty() ? past + due : past + ", " + due;
        return (both.isEmpty() ? "Nothing is due today" : capital(both)) + ". " + capital(effort(people, each))
                + " in all.";
    }

    /// Of a row of several of a kind: `Three left in this row, about two minutes`.
    static String left(int people, Duration each) {
        return capital(number(people)) + " left in this row, " + effort(people, each);
    }

    /// By the owner's own pace.
    private static String effort(int people, Duration each) {
        int minutes = Math.max(1, Math.round(people * each.toSeconds() / 60f));
        return minutes < 60
                ? "about " + some(minutes, "minute", "minutes")
                : "about " + some(Math.round(minutes / 60f), "hour", "hours");
    }

    /// How they came: `introduced by Hannah Brandt`.
    static String via(KindName kind, Optional<String> introducer, Optional<String> target) {
        return switch (kind) {
            case INTRODUCED -> "introduced by " + introducer.orElse("someone");
            case NETWORKING_REQUEST -> "asks you directly";
            case INTRO_REQUEST -> "wants to meet " + target.orElse("someone you know");
            case INITIATED -> "you asked first";
            case NONE -> "might be an introduction";
        };
    }

    static String via(Kind kind) {
        return switch (kind) {
            case Kind.Introduced(Party introducer) ->
                via(kind.name(), Optional.of(introducer.shown()), Optional.empty());
            case Kind.IntroRequest(Optional<Party> target) ->
                via(kind.name(), Optional.empty(), target.map(Party::shown));
            case Kind.NetworkingRequest(), Kind.Initiated _ -> via(kind.name(), Optional.empty(), Optional.empty());
        };
    }

    /// `12 mails from them, one from you`; empty where none was counted.
    static String mails(int received, int sent) {
        String from = received == 0 ? "" : number(received) + (received == 1 ? " mail" : " mails") + " from them";
        String to = sent == 0 ? "" : number(sent) + (sent == 1 ? " mail" : " mails") + " from you";
        return capital(from.isEmpty() || to.isEmpty() ? from + to : from + " and " + to.replaceFirst(" mails? ", " "));
    }

    /// Where a promise stands.
    static String promise(PromiseState state) {
        return switch (state) {
            case PromiseState.Unconfirmed() -> "Not confirmed yet";
            case PromiseState.Open() -> "Open";
            case PromiseState.Moved _ -> "Moved";
            case PromiseState.Closing() -> "Being closed";
            case PromiseState.Kept _ -> "Kept";
            case PromiseState.Closed _ -> "Closed kindly";
            case PromiseState.Withdrawn _ -> "Let go";
            case PromiseState.SaidAgain _ -> "Said again";
        };
    }

    /// The heading of the answer page.
    static String asks(Introduction introduction) {
        String who = introduction.requester().shown();
        return switch (introduction.kind()) {
            case Kind.Introduced(Party introducer) -> introducer.shown() + " would like you to meet " + who;
            case Kind.NetworkingRequest() -> who + " asks for your time";
            case Kind.IntroRequest(Optional<Party> target) ->
                who + " would like to meet " + target.map(Party::shown).orElse("someone you know");
            case Kind.Initiated(Optional<Party> asked) ->
                "You wrote to " + asked.map(Party::shown).orElse("someone");
        };
    }

    static String channel(Channel channel) {
        return capital(channel.shown());
    }

    static String stakes(Stakes stakes) {
        return switch (stakes) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case LOW -> "Low";
        };
    }

    static String relationship(Relationship relationship) {
        return switch (relationship) {
            case FRIEND -> "Friend";
            case MENTOR -> "Mentor";
            case COLLEAGUE -> "Colleague";
            case ACQUAINTANCE -> "Acquaintance";
            case MET_ONCE -> "Met once";
            case STRANGER -> "Stranger";
        };
    }

    /// The line under a framework's name.
    static String framework(Framework framework) {
        return switch (framework) {
            case DIRECT_CLOSURE -> "A clear no, kindly";
            case REDIRECT -> "No, and something else";
            case BUY_TIME -> "An answer by a set day";
            case ACCEPT -> "Needs 90 % on both sides";
            case SOFT_FADE -> "Slow replies, said once";
            case DISMISS -> "No reply; for spam";
        };
    }

    /// The name of a finding.
    static String finding(String rule) {
        return RULES.getOrDefault(rule, capital(rule.replace('-', ' ')));
    }

    /// The heading over the findings.
    static String toLookAt(int findings) {
        return switch (findings) {
            case 0 -> "Nothing to change";
            case 1 -> "One thing to look at";
            default -> capital(number(findings)) + " things to look at";
        };
    }

    /// What a person who can't see the page hears after an assessment.
    static String ready(Framework framework, boolean recommended, int findings) {
        if (framework == Framework.DISMISS) {
            return framework.shown() + " chosen; no answer goes out";
        }
        return framework.shown() + (recommended ? " recommended" : " chosen") + "; draft ready, "
                + (findings == 0 ? "nothing to change" : some(findings, "finding", "findings"));
    }

    /// Why an introduction will not be, for the owner alone.
    static String why(OptInState.Why why) {
        return switch (why) {
            case REFUSED -> "A contact said no.";
            case SILENT -> "A contact did not answer.";
            case GUARDED -> "A contact was not asked: they are asked often enough.";
            case UNFIT -> "A contact was not asked.";
            case WITHDRAWN -> "It was let go of.";
        };
    }

    static String went(OptInState.Went went) {
        return switch (went) {
            case WELL -> "They met, and it was good";
            case MET -> "They met";
            case NEVER_MET -> "They never met";
            case BADLY -> "It went badly";
            case UNKNOWN -> "You never heard";
        };
    }

    static String sendButton(Duration undo) {
        return undo.isZero() ? "Send" : "Send, with " + shortly(undo) + " to undo";
    }

    static String postButton(Duration undo) {
        return undo.isZero() ? "Post it in Slack" : "Post in Slack, with " + shortly(undo) + " to undo";
    }

    private static String shortly(Duration undo) {
        return undo.toSeconds() < 60 || undo.toSeconds() % 60 != 0
                ? undo.toSeconds() + " s"
                : undo.toMinutes() + " min";
    }

    static String words(String text) {
        int count = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return count + (count == 1 ? " word" : " words");
    }

    /// Why it can't be sent.
    static String blocked(List<Finding> findings) {
        List<String> open = findings.stream()
                .filter(Finding::blocks)
                .map(finding -> "“" + finding.text() + "”")
                .toList();
        return open.size() == 1
                ? "One slot is still open: " + open.getFirst() + ". Fill it, then send."
                : capital(number(open.size())) + " slots are still open: " + String.join(", ", open)
                        + ". Fill them, then send.";
    }

    /// What is asked once more before it leaves.
    static String sure(List<Finding> findings, List<String> asks) {
        return Stream.concat(
                                findings.stream()
                                        .filter(finding -> finding.severity() == Finding.Severity.WARN)
                                        .map(Finding::why),
                                asks.stream())
                        .reduce((a, b) -> a + " " + b)
                        .orElse("")
                + " Send it all the same?";
    }

    /// Where an introduction stands, when nothing is owed.
    static String standing(Filed filed, Optional<Outgoing.Status> answer) {
        if (filed.leaving()) {
            return answer.filter(Outgoing.Status.UNCLEAR::equals).isPresent()
                    ? "Nobody knows whether it left"
                    : "Your answer is on its way";
        }
        if (filed.word().kind().filter(kind -> !kind.isRelevant()).isPresent()) {
            return "Not an introduction";
        }
        if (filed.isUncertain()) {
            return "Might be an introduction";
        }
        return filed.standing().state().isOwed() && !filed.isOwed()
                ? "Settled by you"
                : state(filed.standing().state());
    }

    /// How much is promised.
    ///
    /// @param sure    what the owner promised
    /// @param perhaps what they have not said yet that they promised
    /// @param slipped of both
    static String owed(int sure, int perhaps, int slipped) {
        if (sure + perhaps == 0) {
            return "Nothing promised, nothing owed";
        }
        String owe = sure == 0
                ? "You may owe " + some(perhaps, "thing", "things")
                : "You owe " + some(sure, "thing", "things")
                        + (perhaps == 0 ? "" : ", perhaps " + number(perhaps) + " more");
        return switch (slipped) {
            case 0 -> owe;
            case 1 -> owe + "; one has slipped";
            default -> owe + "; " + number(slipped) + " have slipped";
        };
    }
}
