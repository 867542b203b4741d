package sendoff.boundaries;

import java.net.IDN;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sendoff.domain.SieveServer;

/// The automatic reply as a script for the mail server, so that people hear also while Sendoff rests.
///
/// The server keeps the rules of RFC 5230 §4.5 and §4.6 itself; the plain headers of lists and machines are looked for
/// once more here, since servers differ in how many they know.
/// Source: RFC 5230 (`vacation`), RFC 6131 (`vacation-seconds`), RFC 5260 and 5231 (`date`, `relational`), RFC 3834.
public final class AutoReplyScript {
    private static final String HEADER = """
            # The automatic reply of Sendoff. It is written anew whenever you change it there: what is
            # changed here is lost.
            """;

    private static final List<String> OF_LISTS = List.of(
            "List-Id",
            "List-Post",
            "List-Help",
            "List-Unsubscribe",
            "Mailing-List",
            "X-Mailing-List",
            "Feedback-ID",
            "X-Campaign-ID",
            "X-List");

    private static final List<String> OF_MACHINES = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponder",
            "X-Auto-Response-Suppress",
            "X-Auto-Submitted",
            "X-Failed-Recipients",
            "X-Cron-Env");

    /// Addresses that nobody reads, as `Party.isUnattended` has them.
    private static final List<String> UNATTENDED = List.of(
            "noreply*",
            "no-reply*",
            "no_reply*",
            "no.reply*",
            "donotreply*",
            "do-not-reply*",
            "*-noreply",
            "*-no-reply",
            "mailer-daemon",
            "postmaster",
            "bounce*",
            "*-bounces",
            "notification*",
            "listserv",
            "majordomo",
            "*-request",
            "*-owner");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /// Servers refuse scripts that are too large: 32 kB is what they commonly take, and this is half of it.
    public static final int MOST_KNOWN = 400;

    private AutoReplyScript() {}

    /// @param text      as people read it
    /// @param addresses all of the owner's: only mail to one of them is answered
    /// @param known     of whoever the owner answers themselves; a server gets no more than [#MOST_KNOWN] of them
    /// @param apart     one person gets at most one in that time
    /// @param handle    who got one under this handle counts; another text under the same one is the same reply
    /// @param from      its first moment; empty: at once
    /// @param until     the first moment after it; empty: until it is withdrawn
    public record Wanted(
            String text,
            Collection<String> addresses,
            Collection<String> known,
            Duration apart,
            String handle,
            Optional<Instant> from,
            Optional<Instant> until) {
        boolean hasDays() {
            return from.isPresent() || until.isPresent();
        }
    }

    /// What a server would have to know and does not; empty where it can answer.
    public static Optional<String> lacks(SieveServer server) {
        return List.of("vacation", "include").stream()
                .filter(extension -> !server.knows(extension))
                .findFirst();
    }

    /// Whether the server can tell the days by itself. Otherwise Sendoff switches it on and off when they come.
    public static boolean knowsDays(SieveServer server) {
        return server.knows("date") && server.knows("relational");
    }

    public static String written(Wanted wanted, SieveServer server) {
        boolean days = wanted.hasDays() && knowsDays(server);
        boolean seconds = !isWholeDays(wanted.apart()) && server.knows("vacation-seconds");
        Set<String> needs = new TreeSet<>(Set.of("vacation"));
        if (days) {
            needs.addAll(List.of("date", "relational"));
        }
        if (seconds) {
            needs.add("vacation-seconds");
        }
        return HEADER + "require " + SieveText.list(needs) + ";\n\n"
                + "# Never to lists, to machines, to spam, to addresses that nobody reads, or to those whom you answer.\n"
                + "if allof (\n"
                + conditions(wanted, days).stream().collect(Collectors.joining(",\n    ", "    ", ")\n"))
                + "{\n"
                + "    vacation " + (seconds ? seconds(wanted.apart()) : days(wanted.apart())) + "\n"
                + "        :handle " + SieveText.quoted(wanted.handle()) + "\n"
                + "        :addresses " + SieveText.list(addresses(wanted.addresses())) + "\n"
                + "        " + SieveText.lines(wanted.text()) + ";\n"
                + "}\n";
    }

    private static List<String> conditions(Wanted wanted, boolean days) {
        List<String> all = new ArrayList<>();
        if (days) {
            wanted.from().ifPresent(from -> all.add(now("ge", from)));
            wanted.until().ifPresent(until -> all.add(now("lt", until)));
        }
        Stream.concat(OF_LISTS.stream(), OF_MACHINES.stream())
                .forEach(name -> all.add("not exists " + SieveText.quoted(name)));
        all.add("not header :contains \"Precedence\" [\"bulk\", \"list\", \"junk\", \"auto\"]");
        all.add(
                "anyof (not exists \"Auto-Submitted\", header :matches \"Auto-Submitted\" [\"no\", \"no;*\", \"no *\"])");
        all.add("not header :is \"Return-Path\" [\"\", \"<>\"]");
        all.add("not header :contains [\"X-Spam-Flag\", \"X-Spam\"] \"yes\"");
        all.add("not header :matches \"X-Spam-Status\" \"yes*\"");
        all.add("not address :matches :localpart \"From\" " + SieveText.list(UNATTENDED));
        List<String> known = addresses(wanted.known().stream().limit(MOST_KNOWN).toList());
        if (!known.isEmpty()) {
            all.add("not address :is \"From\" " + SieveText.list(known));
        }
        return all;
    }

    /// Always in UTC: neither the server's clock zone nor the day on which clocks are set can move it.
    private static String now(String how, Instant moment) {
        return "currentdate :zone \"+0000\" :value \"" + how + "\" \"iso8601\" "
                + SieveText.quoted(MOMENT.format(moment));
    }

    private static boolean isWholeDays(Duration apart) {
        return apart.equals(Duration.ofDays(apart.toDays()));
    }

    private static String days(Duration apart) {
        return ":days " + Math.max(1, apart.plusDays(1).minusNanos(1).toDays());
    }

    private static String seconds(Duration apart) {
        return ":seconds " + apart.toSeconds();
    }

    /// Servers refuse a whole script for one address they can't read: what is not plain stays out, and so gets no
    /// automatic reply where it alone was written to.
    private static List<String> addresses(Collection<String> all) {
        return all.stream()
                .filter(address -> address.matches("[\\p{ASCII}&&[^\\s\"<>@\\\\]]+@[^\\s\"<>@/]+"))
                .map(AutoReplyScript::inAscii)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> inAscii(String address) {
        int at = address.indexOf('@');
        try {
            return Optional.of(address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
