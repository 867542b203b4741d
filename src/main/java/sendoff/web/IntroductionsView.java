package sendoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sendoff.desk.Desk;
import sendoff.desk.introducing.Guarding;
import sendoff.desk.introducing.Introducing;
import sendoff.domain.ContactGuard;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Side;
import sendoff.domain.GivingGroup.Period;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Closed;
import sendoff.domain.OptInState.Done;
import sendoff.domain.OptInState.Dropped;
import sendoff.domain.OptInState.Heard;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.Reading;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.OptInState.ToClose;
import sendoff.domain.OptInState.Why;
import sendoff.domain.Party;
import sendoff.web.IntroductionsPage.Act;
import sendoff.web.IntroductionsPage.Card;
import sendoff.web.IntroductionsPage.Column;
import sendoff.web.IntroductionsPage.Fact;
import sendoff.web.IntroductionsPage.Looked;

/// What the board of introductions shows.
final class IntroductionsView {
    private static final int LONGEST = 160;

    private final Desk desk;
    private final Introducing introducing;
    private final Guarding guarding;

    IntroductionsView(Desk desk) {
        this.desk = desk;
        this.introducing = desk.introducing();
        this.guarding = desk.guarding();
    }

    IntroductionsPage page(Frame frame) {
        LocalDate today = today();
        List<DoubleOptIn> all = Stream.concat(introducing.open().stream(), introducing.ended().stream())
                .toList();
        return new IntroductionsPage(
                frame,
                heading(introducing.open()),
                List.of(
                        column("To ask", "the contact, privately", all, ToAsk.class),
                        column("Asked", "waiting for their word", all, Asked.class, AskedAgain.class, Heard.class),
                        column("Both said yes", "write it within two days", all, Agreed.class),
                        column("Introduced", "ask once how it went", all, Introduced.class, Done.class),
                        column(
                                "Declined privately",
                                "closed, nothing given away",
                                all,
                                ToClose.class,
                                Closed.class,
                                Dropped.class)),
                looked(today),
                month(today));
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String heading(List<DoubleOptIn> open) {
        if (open.isEmpty()) {
            return "Nobody is being introduced just now";
        }
        long ready = open.stream().filter(it -> it.state() instanceof Agreed).count();
        String all = Words.capital(Words.number(open.size())) + " on " + (open.size() == 1 ? "its" : "their") + " way";
        return ready == 0 ? all : all + ", " + Words.number((int) ready) + " ready to write";
    }

    @SafeVarargs
    private Column column(String title, String note, List<DoubleOptIn> all, Class<? extends OptInState>... states) {
        return new Column(
                title.toLowerCase(Locale.ROOT).replace(' ', '-'),
                title,
                note,
                all.stream()
                        .filter(it -> Stream.of(states).anyMatch(state -> state.isInstance(it.state())))
                        .map(this::card)
                        .toList());
    }

    Card card(DoubleOptIn it) {
        boolean refused = it.state() instanceof Closed
                || it.state() instanceof Dropped dropped && dropped.why() == Why.REFUSED
                || it.state() instanceof ToClose;
        return new Card(
                it.id().toString(),
                it.asker().shown(),
                refused ? "a contact" : contact(it),
                it.about(),
                facts(it),
                eyed(it).map(one -> brief(one.words())),
                acts(it),
                AsSeen.of(it),
                it.state().over());
    }

    /// A letter of which a person has to say what it means.
    ///
    /// @param means what it seems to be
    record Eyed(String words, Party from, String means) {}

    static Optional<Eyed> eyed(DoubleOptIn it) {
        return it.doubt()
                .map(doubt -> new Eyed(doubt.words(), doubt.from(), "You wrote to both: was that the introduction?"))
                .or(() -> it.state() instanceof Heard heard
                        ? Optional.of(
                                new Eyed(heard.heard().words(), heard.heard().from(), means(heard)))
                        : Optional.empty());
    }

    static String contact(DoubleOptIn it) {
        return Introducing.isUnknown(it.contact()) ? "someone" : it.contact().shown();
    }

    static String brief(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }

    /// What happened and what comes next, in sentences of their own.
    List<Fact> facts(DoubleOptIn it) {
        var facts = new ArrayList<Fact>();
        if (it.doubt().isPresent()) {
            facts.add(warn("eye", "You wrote to both: was that the introduction?"));
        }
        it.concluded()
                .filter(_ -> it.state() instanceof Introduced || it.state().waits())
                .ifPresent(seen -> facts.add(fact("eye", "Read in the mail: “" + brief(seen.words()) + "”")));
        switch (it.state()) {
            case ToAsk(Side side, LocalDate by, var notNow) -> {
                notNow.ifPresent(
                        day -> facts.add(fact("mail", it.party(side).shown() + " said not now, on " + date(day))));
                facts.addAll(guard(it));
                if (side == Side.ASKER) {
                    facts.add(fact(
                            "check",
                            it.contact().shown() + " said yes; " + it.asker().shown() + " is next"));
                }
                facts.add(fact("clock", "By " + date(by)));
            }
            case Asked(var _, LocalDate on, LocalDate again) -> {
                facts.add(fact("mail", "Asked " + on(on)));
                facts.add(
                        again.isAfter(today())
                                ? fact("clock", "Ask once more on " + date(again))
                                : warn("clock", "Ask once more now"));
            }
            case AskedAgain(var _, LocalDate on, LocalDate noFrom) -> {
                facts.add(fact("mail", "Asked once more " + on(on)));
                facts.add(fact("clock", "Silence counts as no from " + date(noFrom)));
            }
            case Heard heard -> {
                facts.add(warn("eye", means(heard)));
                facts.add(fact("clock", "Say so by " + date(heard.by())));
            }
            case Agreed(var _, LocalDate by, var word) -> {
                word.ifPresent(one -> facts.add(fact("mail", one.from().shown() + ": “" + brief(one.words()) + "”")));
                facts.add(due(by));
            }
            case Introduced(LocalDate on, LocalDate askOn) -> {
                facts.add(fact("intro", "Introduced on " + date(on)));
                facts.add(fact(
                        "clock", askOn.isAfter(today()) ? "How it went: " + date(askOn) : "Time to note how it went"));
            }
            case ToClose(Side with, Why why, var _, LocalDate by, var then) -> {
                String next = then.map(side -> ", then with " + it.party(side).shown())
                        .orElse("");
                facts.add(fact("lock", Words.why(why) + " Only you see this."));
                facts.add(fact("clock", "Close with " + it.party(with).shown() + " by " + date(by) + next));
            }
            case Done(LocalDate on, var went, String note) -> {
                facts.add(fact("check", Words.went(went) + ", noted on " + date(on)));
                if (!note.isBlank()) {
                    facts.add(fact("pencil", note));
                }
            }
            case Closed(Side with, Why why, LocalDate on) -> {
                facts.add(fact("lock", Words.why(why) + " Only you see this."));
                facts.add(fact("check", "Closed with " + it.party(with).shown() + " on " + date(on)));
            }
            case Dropped(Why why, LocalDate on) ->
                facts.add(fact("check", Words.why(why) + " Nobody waited for it; let go on " + date(on) + "."));
        }
        return facts;
    }

    static String means(Heard heard) {
        return switch (heard.heard().reading()) {
            case YES -> "It reads like a yes, but not surely theirs";
            case NO -> "It reads like a no, but not surely theirs";
            case UNCLEAR -> "They wrote: is it a yes?";
            case BOTH -> "Yes and no in one letter";
            case LATER -> "Not now, it seems";
        };
    }

    private List<Fact> guard(DoubleOptIn it) {
        var facts = new ArrayList<Fact>();
        Party next = it.party(it.state().asking().orElse(Side.CONTACT));
        if (Introducing.isUnknown(next)) {
            facts.add(warn("user", "Say whom you would ask"));
        } else if (next.address().isEmpty()) {
            facts.add(warn("user", "Their address is missing"));
        }
        guarding.bears(it).ifPresent(guarded -> {
            String per = guarded.guard().bears().per().word();
            if (guarded.never()) {
                facts.add(warn("shield", "Not to be asked, you wrote"));
            } else if (guarded.rests()) {
                facts.add(warn(
                        "shield",
                        "Asked " + Words.times(guarded.asked()) + " this " + per + "; rests until "
                                + date(guarded.restsUntil().orElseThrow())));
            } else {
                facts.add(fact(
                        "shield",
                        guarded.asked() == 0
                                ? "First time this " + per
                                : "Asked " + Words.times(guarded.asked()) + " this " + per));
            }
            if (guarded.elsewhere() > 0) {
                facts.add(warn("swap", "Another question of yours is with them"));
            }
        });
        if (!it.worthIt()) {
            facts.add(warn("todo", "Not 90 % sure for both: that counts as a no"));
        }
        return facts;
    }

    /// The next step first.
    List<Act> acts(DoubleOptIn it) {
        String base = "/introductions/" + it.id();
        var acts = new ArrayList<Act>();
        if (it.doubt().isPresent()) {
            acts.add(Act.press("Yes, they are introduced", base + "/introduced", ""));
            acts.add(Act.press("It was something else", base + "/not-introduced", ""));
        }
        acts.addAll(steps(it, base));
        if (it.concluded().isPresent()) {
            acts.add(new Act("It was not so", base + "/not-so", "", "", "plain", ""));
        }
        return acts;
    }

    private List<Act> steps(DoubleOptIn it, String base) {
        return switch (it.state()) {
            case ToAsk(Side side, var _, var _) -> {
                boolean rests = guarding.bears(it).filter(one -> one.rests()).isPresent();
                Optional<LocalDate> until = guarding.bears(it).flatMap(one -> one.restsUntil());
                var acts = new ArrayList<Act>();
                if (!rests) {
                    acts.add(Act.link("Write the question", base + "#letter", "", "main"));
                }
                acts.add(Act.press(
                        side == Side.CONTACT && it.asked() ? "Decline kindly" : "Don’t ask", base + "/decline", "c"));
                until.ifPresent(day -> acts.add(Act.to("Ask in " + month(day), base + "/move", day.toString())));
                yield acts;
            }
            case Asked(var _, var _, LocalDate again) -> {
                var acts = new ArrayList<Act>();
                if (!again.isAfter(today())) {
                    acts.add(Act.link("Ask once more", base + "#letter", "", "main"));
                }
                acts.addAll(answers(base));
                yield acts;
            }
            case AskedAgain _ -> answers(base);
            case Heard heard -> {
                var acts = new ArrayList<Act>(answers(base));
                if (heard.heard().reading() == Reading.LATER) {
                    LocalDate next = Period.QUARTER.refills(today());
                    acts.add(Act.to("Ask again in " + month(next), base + "/later", next.toString()));
                }
                acts.add(new Act("No answer", base + "/not-an-answer", "", "", "plain", ""));
                yield acts;
            }
            case Agreed _ -> List.of(Act.link("Write it", base + "#letter", "", "main"));
            case Introduced _ -> List.of(Act.link("Note how it went", base + "#went", "", ""));
            case ToClose toClose ->
                List.of(Act.link("Close with " + it.party(toClose.with()).shown(), base + "#letter", "c", "main"));
            case Done _, Closed _, Dropped _ -> List.of();
        };
    }

    private static List<Act> answers(String base) {
        return List.of(Act.press("They said yes", base + "/yes", "y"), Act.press("They said no", base + "/no", "x"));
    }

    // ---- the people who are asked

    private List<Looked> looked(LocalDate today) {
        var askings = guarding.askings();
        return Stream.concat(
                        desk.tables().guards().all().stream().map(ContactGuard::address), askings.keySet().stream())
                .distinct()
                .map(address -> looked(address, today))
                .sorted(Comparator.comparing((Looked one) -> !one.resting())
                        .thenComparing(one -> one.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Looked looked(String address, LocalDate today) {
        Party party = new Party(
                desk.tables()
                        .people()
                        .at(address)
                        .flatMap(known -> known.party().name()),
                Optional.of(address));
        var guarded = guarding.bears(party, Optional.empty()).orElseThrow();
        ContactGuard guard = guarded.guard();
        int most = guard.bears().times();
        return new Looked(
                address.replaceAll("[^a-z0-9]", "-"),
                guard.name().isEmpty() ? party.shown() : guard.name(),
                address,
                guarded.asked() + " of " + most
                        + (guard.bears().per().word().equals("month")
                                ? ""
                                : " a " + guard.bears().per().word()),
                IntStream.range(0, Math.min(most, 6))
                        .mapToObj(n -> n < guarded.asked())
                        .toList(),
                guarded.last().map(day -> Moments.date(day, today)).orElse("never"),
                guard.gladOf(),
                guarded.never()
                        ? "not to be asked"
                        : guarded.restsUntil()
                                .map(day -> Moments.date(day, today))
                                .orElse("free"),
                guarded.rests(),
                guard.limit().map(limit -> String.valueOf(limit.times())).orElse(""),
                guard.bears().per().word(),
                guard.restsUntil().map(LocalDate::toString).orElse(""));
    }

    // ---- words

    private LocalDate today() {
        Instant now = desk.clock().instant();
        return desk.ownership().calendar().dayOf(now);
    }

    private String date(LocalDate day) {
        return Moments.date(day, today());
    }

    private String on(LocalDate day) {
        LocalDate today = today();
        return day.equals(today) ? "today" : day.equals(today.minusDays(1)) ? "yesterday" : "on " + date(day);
    }

    private Fact due(LocalDate by) {
        return by.isBefore(today()) ? warn("clock", "Was due " + date(by)) : fact("clock", "Due " + date(by));
    }

    private static Fact fact(String icon, String text) {
        return new Fact(icon, text, false);
    }

    private static Fact warn(String icon, String text) {
        return new Fact(icon, text, true);
    }
}
