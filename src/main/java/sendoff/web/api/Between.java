package sendoff.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import sendoff.desk.introducing.Introducing;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.ApiToken;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.IntroductionId;
import sendoff.domain.OptInState.Went;
import sendoff.domain.Party;
import sendoff.facts.Facts;
import sendoff.store.DoubleOptIns.Wanted;

/// Introductions between others: looked at, begun, moved on, as on their pages. What no program can do is send one of
/// their letters: a person reads and approves each.
final class Between {
    private static final int LONGEST = 2_000;
    private static final String SURE = "sure";
    private static final String WHY = "why";
    private static final List<String> STATES = List.of(
            "to-ask", "asked", "asked-again", "heard", "agreed", "introduced", "to-close", "done", "closed", "dropped");

    private final Facts facts;
    private final Introducing introducing;

    Between(Facts facts, Introducing introducing) {
        this.facts = facts;
        this.introducing = introducing;
    }

    void all(Context ctx) {
        Asked.only(ctx, "state", "open", "limit", "cursor");
        var wanted = new Wanted(Asked.word(ctx, "state", Between::state), Asked.word(ctx, "open", Asked::yes));
        Facts.BetweenPage page = facts.between(wanted, Asked.cursor(ctx, Cursors::begun), Asked.limit(ctx));
        Answer.give(ctx, new Answer.Page(page.rows(), page.next().map(Cursors::of)));
    }

    private static String state(String word) {
        if (!STATES.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return word;
    }

    void one(Context ctx) {
        Answer.give(ctx, facts.between(named(ctx)));
    }

    private DoubleOptInId named(Context ctx) {
        String beginning = ctx.pathParam("id");
        return facts.betweenNamed(beginning)
                .orElseThrow(() -> Refusal.missing("There is no introduction between others “" + beginning
                        + "”, or several begin so. GET /api/v1/double-opt-ins lists whole ids."));
    }

    // ---- what is written down

    /// Sent twice with the same key it begins one.
    void begin(Context ctx, ApiToken token) {
        Asked.Body body = Asked.body(
                ctx, "introduction", "asked", "asker", "contact", "about", "passOn", "forAsker", "forContact");
        Optional<IntroductionId> from = body.text("introduction")
                .map(
                        beginning -> facts.named(beginning)
                                .orElseThrow(
                                        () -> Refusal.unfit(
                                                "There is no introduction “" + beginning
                                                        + "”, or several begin so. Leave the field out where it was not asked for on the desk.")));
        Wish wish = wish(body, from.map(introducing::proposed).orElseGet(() -> fresh(body)));
        Optional<DoubleOptInId> name = key(ctx, token);
        boolean isThere = name.flatMap(id -> facts.betweenNamed(id.toString())).isPresent();
        try {
            DoubleOptInId id = name.map(one -> introducing.begin(one, wish)).orElseGet(() -> introducing.begin(wish));
            if (isThere) {
                Answer.give(ctx, facts.between(id));
            } else {
                Answer.made(ctx, facts.between(id));
            }
        } catch (IllegalArgumentException refused) {
            throw Refusal.unfit(String.valueOf(refused.getMessage()));
        }
    }

    private static Wish fresh(Asked.Body body) {
        return new Wish(
                Optional.empty(),
                true,
                needed(body, "asker"),
                needed(body, "contact"),
                "",
                "",
                Gain.UNSAID,
                Gain.UNSAID);
    }

    private static Party needed(Asked.Body body, String field) {
        return party(body, field)
                .orElseThrow(() ->
                        Refusal.unfit("Say who the two are: “asker” and “contact”, each with a name or an address."));
    }

    /// The name of what this very token begins with this key.
    private static Optional<DoubleOptInId> key(Context ctx, ApiToken token) {
        return Optional.ofNullable(ctx.header("Idempotency-Key"))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(key -> new DoubleOptInId(
                        UUID.nameUUIDFromBytes((token.id() + " " + key).getBytes(StandardCharsets.UTF_8))));
    }

    /// What is not said stays as it is.
    void say(Context ctx) {
        DoubleOptInId id = unchanged(ctx);
        Asked.Body body = Asked.body(ctx, "contact", "about", "passOn", "forAsker", "forContact");
        DoubleOptIn it = introducing.open(id).optIn();
        try {
            introducing.say(
                    id,
                    wish(
                            body,
                            new Wish(
                                    it.from(),
                                    it.asked(),
                                    it.asker(),
                                    it.contact(),
                                    it.about(),
                                    it.passOn(),
                                    it.forAsker(),
                                    it.forContact())));
        } catch (IllegalArgumentException refused) {
            throw Refusal.unfit(String.valueOf(refused.getMessage()));
        }
        one(ctx);
    }

    private static Wish wish(Asked.Body body, Wish known) {
        return new Wish(
                known.from(),
                body.yes("asked").orElse(known.asked()),
                party(body, "asker").orElse(known.asker()),
                party(body, "contact").orElse(known.contact()),
                text(body, "about").orElse(known.about()),
                text(body, "passOn").orElse(known.passOn()),
                gain(body, "forAsker").orElse(known.forAsker()),
                gain(body, "forContact").orElse(known.forContact()));
    }

    private static Optional<Party> party(Asked.Body body, String field) {
        return body.object(field, "name", "address").map(one -> {
            Optional<String> name = text(one, "name").filter(words -> !words.isEmpty());
            Optional<String> address = text(one, "address").filter(words -> !words.isEmpty());
            if (name.isEmpty() && address.isEmpty()) {
                throw Refusal.unfit("“" + field + "” needs a name or an address.");
            }
            return new Party(name, address);
        });
    }

    private static Optional<Gain> gain(Asked.Body body, String field) {
        return body.object(field, SURE, WHY)
                .map(one -> new Gain(one.percent(SURE), text(one, WHY).orElse("")));
    }

    private static Optional<String> text(Asked.Body body, String field) {
        return body.text(field).map(text -> {
            if (text.length() > LONGEST) {
                throw Refusal.unfit("“" + field + "” is too long: it has at most " + LONGEST + " characters.");
            }
            return text.strip().replace("\r\n", "\n");
        });
    }

    // ---- what happened

    /// What can be said of one, as on its page.
    private enum Act {
        YES,
        NO,
        NOT_AN_ANSWER,
        DECLINE,
        LATER,
        MOVE,
        SENT,
        WITHDRAW,
        WENT;

        private static Act of(String word) {
            return Arrays.stream(values())
                    .filter(act -> act.name()
                            .replace('_', '-')
                            .toLowerCase(Locale.ROOT)
                            .equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word));
        }
    }

    void act(Context ctx) {
        DoubleOptInId id = unchanged(ctx);
        Asked.Body body = Asked.body(ctx, "act", "day", "went", "note");
        body.needed("act");
        Act act = body.word("act", Act::of).orElseThrow();
        Optional<String> refused = switch (act) {
            case YES -> introducing.yes(id);
            case NO -> introducing.no(id);
            case NOT_AN_ANSWER -> introducing.notAnAnswer(id);
            case DECLINE -> introducing.decline(id);
            case LATER -> introducing.later(id, day(body));
            case MOVE -> introducing.move(id, day(body));
            case SENT -> introducing.sentElsewhere(id);
            case WITHDRAW -> introducing.withdraw(id);
            case WENT -> {
                body.needed("went");
                Went went = body.word("went", Went::of).orElseThrow();
                yield introducing.went(id, went, text(body, "note").orElse(""));
            }
        };
        refused.ifPresent(because -> {
            throw Refusal.notNow(because);
        });
        one(ctx);
    }

    private static LocalDate day(Asked.Body body) {
        return body.day("day").orElseThrow(() -> Refusal.unfit("“day” is missing, such as 2026-11-30."));
    }

    /// Takes back the last act, by whomever.
    void undo(Context ctx) {
        DoubleOptInId id = unchanged(ctx);
        var last = introducing
                .lastAct(id)
                .orElseThrow(() -> Refusal.notNow("There is nothing to take back: nothing was done with it in the last"
                        + " twelve hours, or something left or came in since."));
        introducing.undo(last);
        if (last.before().isPresent()) {
            one(ctx);
        } else {
            ctx.status(HttpStatus.NO_CONTENT);
        }
    }

    /// Whoever says what they saw is refused when it is so no more.
    private DoubleOptInId unchanged(Context ctx) {
        DoubleOptInId id = named(ctx);
        if (!Answer.isAsSeen(ctx, facts.between(id))) {
            throw Refusal.of(
                    HttpStatus.PRECONDITION_FAILED, "It has changed since you looked at it. Look again, then decide.");
        }
        return id;
    }
}
