package sendoff.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.desk.calendaring.Calendaring;
import sendoff.domain.Filed;
import sendoff.domain.Kind;
import sendoff.domain.Party;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.testing.FakeCalDav;
import sendoff.testing.TestDesk;

/// Writes down what a person at Ada's desk, mailbox and to-do list would notice.
final class FourWeeksAccount {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final Pattern SORRY = Pattern.compile("(?i)\\bsorry\\b|\\bapolog");

    private final TestDesk ada;
    private final FakeCalDav server;
    private final List<String> lines = new ArrayList<>();
    private final Set<PromiseId> promises = new LinkedHashSet<>();
    private Map<String, String> entries = new TreeMap<>();
    private Optional<String> trouble = Optional.empty();
    private Set<String> asked = new LinkedHashSet<>();
    private int sent;
    private int digests;
    private int apologies;

    FourWeeksAccount(TestDesk ada, FakeCalDav server) {
        this.ada = ada;
        this.server = server;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void wrote(String text) {
        apologies += (int) SORRY.matcher(text).results().count();
    }

    /// What is new since the last time.
    void look() {
        var now = ada.clock.instant();
        ada.post.carried.stream()
                .skip(sent)
                .forEach(reply -> note("sent to "
                        + reply.envelope().recipients().map(Party::shown).collect(Collectors.joining(" and ")) + ": "
                        + reply.envelope().subject()));
        sent = ada.post.carried.size();
        ada.tables
                .prompts()
                .since(now, now, 50)
                .forEach(prompt -> note("reminded, " + prompt.occasion().word() + ": " + prompt.words()));
        ada.post.digests.stream().skip(digests).forEach(digest -> note("mail to herself: " + digest.subject()));
        digests = ada.post.digests.size();
        calendar();
        ada.desk.keeping().open().stream().map(Promise::id).forEach(promises::add);
    }

    private void calendar() {
        Optional<String> now = ada.desk.calendar().connected().orElseThrow().trouble();
        if (!now.equals(trouble)) {
            note("calendar, " + now.orElse("all is well again"));
            trouble = now;
        }
        var questions = ada.desk.calendaring().questions().stream()
                .map(question -> switch (question) {
                    case Calendaring.Question.Gone gone -> gone.title() + " was removed";
                    case Calendaring.Question.Moved moved -> moved.title() + " was moved to " + moved.to();
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
        questions.stream().filter(one -> !asked.contains(one)).forEach(one -> note("calendar asks: " + one));
        asked = questions;
        Map<String, String> there = entries();
        there.forEach((title, state) -> {
            if (!state.equals(entries.get(title))) {
                note("calendar: " + title + ", " + state);
            }
        });
        entries.keySet().stream()
                .filter(title -> !there.containsKey(title))
                .forEach(title -> note("calendar: " + title + " is gone"));
        entries = there;
    }

    private Map<String, String> entries() {
        return server.entries().stream()
                .collect(Collectors.toMap(
                        text -> value(text, "SUMMARY"),
                        text -> Stream.of(value(text, "DUE"), value(text, "DTSTART;TZID"), value(text, "STATUS"))
                                .filter(one -> !one.isEmpty())
                                .collect(Collectors.joining(" ")),
                        (one, other) -> one + " and " + other,
                        TreeMap::new));
    }

    private static String value(String text, String property) {
        Matcher line = Pattern.compile("(?m)^" + property + "[^:\\r\\n]*?[:=]([^\\r\\n]*)")
                .matcher(text);
        return line.find() ? line.group(1).replace("DATE:", "") : "";
    }

    private void note(String words) {
        ZoneId zone = ada.desk.ownership().calendar().zone();
        lines.add(WHEN.format(ada.clock.instant().atZone(zone)) + "  " + words);
    }

    /// How everything stands in the end.
    void end() {
        ada.tables.introductions().all().stream()
                .sorted(Comparator.comparing(FourWeeksAccount::named))
                .forEach(filed -> lines.add(named(filed) + ": "
                        + filed.standing().state().word() + (filed.isOnDesk() ? ", on the desk" : "")));
        promises.stream()
                .flatMap(id -> ada.tables.promises().find(id).stream())
                .map(FourWeeksAccount::told)
                .sorted()
                .forEach(lines::add);
        entries().forEach((title, state) -> lines.add("in the calendar: " + title + ", " + state));
        lines.add("on the desk to look at: " + ada.desk.reminding().open(50).size());
        lines.add("letters sent by Sendoff, each approved: " + sent + ", apologies in them: " + apologies);
        lines.add("mails to herself: " + digests);
    }

    private static String named(Filed filed) {
        var introduction = filed.introduction();
        return introduction.kind() instanceof Kind.Initiated
                ? "Ada asked: " + introduction.ask().line()
                : introduction.requester().shown() + " asked ("
                        + introduction.kind().name().word() + ")";
    }

    private static String told(Promise promise) {
        return (promise.mine() ? "promised to " : "promised by ")
                + promise.madeTo().shown() + ", \"" + promise.text()
                + "\", " + promise.due().map(Object::toString).orElse("no day") + ": "
                + promise.state().word();
    }
}
