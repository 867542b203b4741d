package sendoff.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sendoff.desk.weighing.Opened;
import sendoff.desk.weighing.PlanWords;
import sendoff.desk.weighing.Weighed;
import sendoff.domain.Assessment;
import sendoff.domain.Framework;
import sendoff.domain.GivingGroup;
import sendoff.domain.KindName;
import sendoff.domain.Outcome;
import sendoff.domain.PageRequest;
import sendoff.domain.Room;
import sendoff.domain.Weighing.Fact;
import sendoff.store.Answers.Received;
import sendoff.web.AnswerPage.Before;
import sendoff.web.AnswerPage.Filled;
import sendoff.web.AnswerPage.Know;
import sendoff.web.AnswerPage.Other;
import sendoff.web.AnswerPage.Plan;

/// What helps to weigh an introduction, in words.
final class Weighings {
    private static final int SOME = 3;

    private Weighings() {}

    static Know know(Opened opened, String them, LocalDate today) {
        Weighed weighed = opened.weighed();
        Assessment known = opened.filed().assessment();
        return new Know(
                known,
                them,
                weighed.weighing(),
                weighed.weighing().isSaid(Fact.STAKES) ? "" : "Proposed: " + weighed.stakesWhy() + ".",
                weighed.weighing().isSaid(Fact.RELATIONSHIP) ? "" : "Proposed: " + weighed.relationshipWhy() + ".",
                weighed.weighing().isSaid(Fact.CERTAINTY) ? "" : "Proposed: " + weighed.certaintyWhy(),
                asksWhyNow(opened, known),
                plan(weighed, today),
                people(opened),
                weighed.form().map(form -> filled(form, today)).orElse(List.of()));
    }

    /// What the form said that weighs: how much, until when, what for.
    private static List<Filled> filled(PageRequest form, LocalDate today) {
        List<Filled> filled = new ArrayList<>();
        form.minutes().ifPresent(many -> filled.add(new Filled("Time wanted", many + " minutes")));
        form.by().ifPresent(day -> filled.add(new Filled("Needs to know by", Moments.date(day, today))));
        if (!form.gain().isEmpty()) {
            filled.add(new Filled("What you would get", form.gain()));
        }
        form.link().ifPresent(link -> filled.add(new Filled("Tells more", link)));
        return filled;
    }

    private static List<PersonLink> people(Opened opened) {
        boolean own = opened.filed().introduction().kind().name() == KindName.INITIATED;
        return Stream.concat(
                        own ? opened.filed().other().stream() : opened.filed().introduction().requesters().stream(),
                        Stream.of(
                                        opened.filed().seen().introducer(),
                                        opened.filed().seen().target())
                                .flatMap(Optional::stream))
                .flatMap(party -> PersonLink.of(party).stream())
                .distinct()
                .toList();
    }

    /// A yes although a side gains less than 90 %.
    private static boolean asksWhyNow(Opened opened, Assessment known) {
        boolean yes = known.outcome().filter(Outcome.ACCEPT::equals).isPresent()
                || opened.chosen()
                        .filter(one -> one.draft().framework() == Framework.ACCEPT)
                        .isPresent();
        return yes && (isShort(known.valueToMe()) || isShort(known.valueToThem()));
    }

    private static boolean isShort(Optional<Integer> sure) {
        return sure.filter(percent -> percent < Assessment.SURE).isPresent();
    }

    private static Optional<Plan> plan(Weighed weighed, LocalDate today) {
        if (weighed.groups().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                weighed.account().map(account -> line(account, today)).orElse("In no group of your plan."),
                weighed.account().filter(Weighed.Account::isUsedUp).isPresent(),
                weighed.groups().stream()
                        .map(group -> new Other(group.id().toString(), group.name()))
                        .toList(),
                weighed.account()
                        .map(account -> account.room().group().id().toString())
                        .orElse(""),
                weighed.given().isEmpty() ? "" : "A yes to this one has drawn on it."));
    }

    private static String line(Weighed.Account account, LocalDate today) {
        Room room = account.room();
        GivingGroup group = room.group();
        String left = room.left() == 0
                ? group.allowance() == 0
                        ? "none this " + group.period().word()
                        : "used up until " + Moments.date(room.refills(), today)
                : PlanWords.amount(room.left(), group.measure()) + " of "
                        + PlanWords.amount(group.allowance(), group.measure()) + " left";
        return group.name() + ": " + left + ". "
                + (account.isUsedUp()
                        ? "Saying yes would break your rule."
                        : "A yes takes " + PlanWords.amount(account.amount(), group.measure()) + ".");
    }

    static Before before(Opened opened, LocalDate today) {
        Weighed weighed = opened.weighed();
        List<Before.Told> told = weighed.before().stream()
                .skip(Math.max(0, weighed.before().size() - SOME))
                .map(one -> new Before.Told(
                        Moments.date(one.on(), today),
                        one.framework().map(Framework::shown).orElse("your answer"),
                        one.said(),
                        one.here() ? "" : "/i/" + one.in()))
                .toList();
        return new Before(told, weighed.door().map(left -> left.door().said()).orElse(""), holds(weighed, today));
    }

    private static String holds(Weighed weighed, LocalDate today) {
        return weighed.door()
                .map(left -> left.holds()
                        .map(holds -> holds
                                ? "That day has come: the door holds."
                                : "That is from "
                                        + left.door()
                                                .opens()
                                                .map(day -> Moments.date(day, today))
                                                .orElse("") + " on: not yet.")
                        .orElse("Whether it holds now, only you can tell."))
                .orElse("");
    }

    /// `Of seven like it, six took it well and one asked again.`
    static String received(Received received) {
        if (received.all() < SOME) {
            return "";
        }
        List<String> how = new ArrayList<>();
        part(how, received.well(), "took it well");
        part(how, received.again(), "asked again");
        part(how, received.hurt(), received.hurt() == 1 ? "was hurt" : "were hurt");
        part(how, received.silent(), received.silent() == 1 ? "has not reacted" : "have not reacted");
        String last = how.removeLast();
        return "Of " + Words.number(received.all()) + " like it, "
                + (how.isEmpty() ? last : String.join(", ", how) + " and " + last) + ".";
    }

    private static void part(List<String> how, int many, String what) {
        if (many > 0) {
            how.add(Words.number(many) + " " + what);
        }
    }
}
