package sendoff.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sendoff.testing.Cast.ADA;
import static sendoff.testing.Cast.BEN;
import static sendoff.testing.Cast.CARLA;
import static sendoff.testing.Cast.TUESDAY;
import static sendoff.testing.Cast.carlasIntroduction;
import static sendoff.testing.Cast.introductionId;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sendoff.domain.AccountId;
import sendoff.domain.Ask;
import sendoff.domain.Attachment;
import sendoff.domain.Decision;
import sendoff.domain.Envelope;
import sendoff.domain.Filed;
import sendoff.domain.Framework;
import sendoff.domain.Introduction;
import sendoff.domain.KeptDraft;
import sendoff.domain.KindName;
import sendoff.domain.MessageId;
import sendoff.domain.Origin;
import sendoff.domain.Outgoing;
import sendoff.domain.OwnersWord;
import sendoff.domain.Party;
import sendoff.domain.Preferences;
import sendoff.domain.Promise;
import sendoff.domain.PromiseId;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseState;
import sendoff.domain.Recognition;
import sendoff.domain.Reply;
import sendoff.domain.Resource;
import sendoff.domain.ResourceId;
import sendoff.domain.TemplateUse;
import sendoff.testing.Cast;
import sendoff.testing.Dialect;

/// Every table, on SQLite; [PostgresStoreTest] runs the same on PostgreSQL.
class StoreTest {
    static final Instant NOW = TUESDAY.toInstant();

    @TempDir
    Path home;

    Tables tables;

    @BeforeEach
    void open() {
        tables = Tables.of(database(), Secrets.with(home.resolve("key")));
    }

    Database database() {
        return Dialect.sqlite(home);
    }

    @AfterEach
    void close() {
        tables.database().close();
    }

    @Test
    void an_introduction_reads_as_it_was_saved() {
        var filed = carlasIntroduction(1, TUESDAY, NOW.plus(Duration.ofDays(2)))
                .said(OwnersWord.NONE.hidden(NOW.minusSeconds(5)));
        save(filed);

        assertThat(tables.introductions().find(introductionId(1))).contains(filed);
    }

    @Test
    void what_was_given_is_kept_and_counts_until_it_is_taken_back() {
        var group = new sendoff.domain.GivingGroup(
                new sendoff.domain.GroupId(new java.util.UUID(9, 9)),
                "Students",
                "",
                sendoff.domain.GivingGroup.Measure.CALLS,
                sendoff.domain.GivingGroup.Period.MONTH,
                2,
                sendoff.domain.GivingGroup.Members.NOBODY,
                "");
        var gift = new sendoff.domain.Gift(
                new java.util.UUID(8, 8),
                group.id(),
                java.util.Optional.of(introductionId(1)),
                sendoff.testing.Cast.CARLA,
                1,
                NOW,
                java.util.Optional.empty());
        save(carlasIntroduction(1, TUESDAY, NOW));
        tables.database().change(tx -> {
            tables.plan().save(tx, group);
            tables.plan().belongs(tx, introductionId(1), java.util.Optional.of(group.id()));
            tables.gifts().save(tx, gift);
            tables.weighings()
                    .save(tx, introductionId(1), sendoff.domain.Weighing.NONE.passing(java.util.Set.of("plan")));
            tables.doors()
                    .save(
                            tx,
                            new sendoff.domain.Door(
                                    introductionId(1),
                                    "carla@example.net",
                                    "A call",
                                    "Write to me after 1 May.",
                                    java.util.Optional.of(java.time.LocalDate.of(2027, 5, 2)),
                                    NOW));
            tables.reminders()
                    .save(
                            tx,
                            new sendoff.domain.Reminder(
                                    new java.util.UUID(7, 7),
                                    introductionId(1),
                                    sendoff.domain.Reminder.What.DECIDE,
                                    java.time.LocalDate.of(2026, 11, 20),
                                    NOW,
                                    java.util.Optional.empty()));
            tables.paces().took(tx, new java.util.UUID(6, 6), Duration.ofSeconds(40), NOW);
        });

        assertThat(tables.plan().now().groups()).containsExactly(group);
        assertThat(tables.plan().groupOf(introductionId(1))).contains(group.id());
        assertThat(tables.gifts().givenSince(NOW)).containsEntry(group.id(), 1);
        assertThat(tables.gifts().of(introductionId(1))).containsExactly(gift);
        assertThat(tables.weighings().of(introductionId(1)).passed()).containsExactly("plan");
        assertThat(tables.doors().to("carla@example.net")).hasSize(1);
        assertThat(tables.reminders().dueBy(java.time.LocalDate.of(2026, 11, 20)))
                .hasSize(1);
        assertThat(tables.paces().newest(5)).containsExactly(Duration.ofSeconds(40));
        assertThat(tables.answers().all()).isEmpty();
        assertThat(tables.answers()
                        .received(
                                sendoff.domain.KindName.INTRODUCED,
                                sendoff.domain.Framework.DIRECT_CLOSURE,
                                introductionId(2))
                        .all())
                .isZero();
        assertThat(tables.likely().onDesk()).hasSize(1);
        tables.database().change(tx -> {
            tables.reminders().withdraw(tx, introductionId(1), NOW);
            tables.doors().shut(tx, introductionId(1), NOW);
            tables.plan().end(tx, group.id());
        });
        assertThat(tables.reminders().of(introductionId(1))).isEmpty();
        assertThat(tables.plan().now().groups()).isEmpty();
        assertThat(tables.plan().find(group.id())).contains(group);
    }

    @Test
    void the_queue_shows_the_oldest_deadline_first() {
        save(carlasIntroduction(1, TUESDAY, NOW.plusSeconds(300)));
        save(carlasIntroduction(2, TUESDAY, NOW.plusSeconds(100)));

        assertThat(tables.queue().rows(Queue.Filter.ALL, NOW, 50, 0))
                .extracting(Queue.Row::id)
                .containsExactly(introductionId(2), introductionId(1));
    }

    @Test
    void a_snoozed_one_hides_until_its_time_and_keeps_its_deadline() {
        save(carlasIntroduction(1, TUESDAY, NOW).said(OwnersWord.NONE.hidden(NOW.plusSeconds(60))));

        assertThat(tables.queue().rows(Queue.Filter.ALL, NOW, 50, 0)).isEmpty();
        assertThat(tables.queue().rows(Queue.Filter.ALL, NOW.plusSeconds(60), 50, 0))
                .extracting(Queue.Row::due)
                .containsExactly(NOW);
    }

    @Test
    void words_and_kinds_narrow_the_queue() {
        save(carlasIntroduction(1, TUESDAY, NOW));

        assertThat(queue("climate reyes", List.of())).hasSize(1);
        assertThat(queue("climate dev", List.of())).isEmpty();
        assertThat(queue("100%", List.of())).isEmpty();
        assertThat(queue("", List.of(KindName.INTRODUCED))).hasSize(1);
        assertThat(queue("", List.of(KindName.INITIATED))).isEmpty();
    }

    private List<Queue.Row> queue(String words, List<KindName> kinds) {
        return tables.queue().rows(new Queue.Filter(words, kinds), NOW, 50, 0);
    }

    @Test
    void what_is_not_an_introduction_leaves_the_queue() {
        save(carlasIntroduction(1, TUESDAY, NOW).said(OwnersWord.NONE.withKind(KindName.NONE)));

        assertThat(tables.queue().counts(NOW)).isEmpty();
    }

    @Test
    void a_message_read_twice_is_one() {
        var message = Cast.message("m1@example.org", BEN, List.of(ADA), "Meet Carla", "Ada, meet Carla.", TUESDAY);
        var seen = Recognition.none(0.5, List.of("nothing asked"));
        tables.database().change(tx -> tables.messages().keep(tx, message, seen));
        tables.database().change(tx -> tables.messages().keep(tx, message, seen));

        assertThat(tables.messages().all()).containsExactly(new Messages.Kept(message, seen, Optional.empty()));
        assertThat(tables.messages().known(List.of(message.id(), new MessageId("other@example.org"))))
                .containsExactly(message.id());
    }

    @Test
    void forgetting_keeps_the_id_and_the_texts_of_introductions() {
        var kept = Cast.message("kept@example.org", BEN, List.of(ADA), "Meet", "Meet Carla.", TUESDAY);
        var other = Cast.message("other@example.org", BEN, List.of(ADA), "Lunch", "Lunch was good.", TUESDAY);
        tables.database().change(tx -> {
            tables.messages().keep(tx, kept, Recognition.none(0.5, List.of()));
            tables.messages().keep(tx, other, Recognition.none(0.5, List.of()));
            tables.messages().belongs(tx, List.of(kept.id()), introductionId(1));
        });
        assertThat(tables.messages().loose(NOW)).isEmpty();
        assertThat(tables.messages().loose(NOW.plusSeconds(1))).containsExactly(other);
        tables.database()
                .change(tx -> assertThat(tables.messages().forget(tx, List.of(kept.id(), other.id())))
                        .isEqualTo(1));

        assertThat(tables.messages().all()).extracting(k -> k.message().id()).containsExactly(kept.id());
        assertThat(tables.messages().count()).isEqualTo(2);
    }

    @Test
    void a_draft_knows_whether_it_was_edited() {
        var draft = new KeptDraft(
                introductionId(1),
                Framework.BUY_TIME,
                Optional.of(new Decision.BuyTime(LocalDate.of(2026, 11, 20))),
                "buy-time",
                "Dear Carla",
                "Dear Carla, thanks",
                Set.of("hedging|maybe"),
                Optional.empty(),
                NOW);
        tables.database().change(tx -> tables.drafts().save(tx, draft));

        assertThat(tables.drafts().of(introductionId(1))).contains(draft);
        assertThat(draft.edited()).isTrue();
    }

    @Test
    void only_one_attempt_can_claim_an_answer() {
        var outgoing = outgoing();
        tables.database().change(tx -> tables.outbox().enter(tx, outgoing));
        MessageId id = outgoing.reply().as();

        tables.database().change(tx -> {
            assertThat(tables.outbox().attempting(tx, id, NOW)).isTrue();
            assertThat(tables.outbox().attempting(tx, id, NOW)).isFalse();
            assertThat(tables.outbox().callBack(tx, id)).isFalse();
        });
        assertThat(tables.outbox().left()).extracting(o -> o.reply().as()).containsExactly(id);
    }

    @Test
    void an_answer_called_back_is_never_due() {
        var outgoing = outgoing();
        tables.database().change(tx -> tables.outbox().enter(tx, outgoing));
        tables.database()
                .change(tx -> tables.outbox().callBack(tx, outgoing.reply().as()));

        assertThat(tables.outbox().dueAt(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void a_refused_answer_keeps_its_words_and_the_reason() {
        var outgoing = outgoing();
        tables.database().change(tx -> {
            tables.outbox().enter(tx, outgoing);
            tables.outbox().stops(tx, outgoing.reply().as(), Outgoing.Status.REFUSED, "550 no such user");
        });

        assertThat(tables.outbox().latest(introductionId(1))).hasValueSatisfying(found -> {
            assertThat(found.reply()).isEqualTo(outgoing.reply());
            assertThat(found.because()).contains("550 no such user");
        });
    }

    @Test
    void while_an_answer_is_on_its_way_no_second_one_enters() {
        tables.database().change(tx -> {
            assertThat(tables.outbox().enter(tx, outgoing(1))).isTrue();
            assertThat(tables.outbox().enter(tx, outgoing(2))).isFalse();
        });
        assertThat(tables.outbox().open()).singleElement().isEqualTo(outgoing(1));

        tables.database().change(tx -> {
            tables.outbox().callBack(tx, outgoing(1).reply().as());
            assertThat(tables.outbox().enter(tx, outgoing(2))).isTrue();
        });
        assertThat(tables.outbox().open()).singleElement().isEqualTo(outgoing(2));
    }

    @Test
    void answers_to_two_that_turn_out_to_be_one_both_leave() {
        tables.database().change(tx -> {
            tables.outbox().enter(tx, outgoing(1));
            tables.outbox().enter(tx, outgoing(2, 2));
            tables.outbox().move(tx, List.of(outgoing(2, 2).reply().as()), introductionId(1));
            assertThat(tables.outbox().enter(tx, outgoing(3))).isFalse();
        });
        assertThat(tables.outbox().open()).hasSize(2);
    }

    static Outgoing outgoing() {
        return outgoing(1);
    }

    static Outgoing outgoing(int number) {
        return outgoing(number, 1);
    }

    static Outgoing outgoing(int number, int introduction) {
        var envelope = new Envelope(
                ADA, List.of(CARLA), List.of(), List.of(BEN), "Re: Meet Carla", Optional.empty(), List.of());
        return new Outgoing(
                new Reply.Approved(
                        introductionId(introduction),
                        envelope,
                        "Dear Carla",
                        new MessageId("out-" + number + "@example.com")),
                new AccountId(new UUID(9, 9)),
                Framework.DIRECT_CLOSURE,
                Outgoing.Status.WAITING,
                NOW,
                NOW.plusSeconds(10),
                0,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void promises_come_by_their_day_and_leave_when_kept() {
        var soon = promise(1, Optional.of(LocalDate.of(2026, 11, 20)));
        var late = promise(2, Optional.of(LocalDate.of(2026, 11, 18)));
        var undated = promise(3, Optional.empty());
        tables.database()
                .change(tx -> List.of(soon, late, undated)
                        .forEach(p -> tables.promises().save(tx, p, NOW)));

        assertThat(tables.promises().open()).containsExactly(late, soon, undated);
    }

    private static Promise promise(int n, Optional<LocalDate> due) {
        return new Promise(
                new PromiseId(new UUID(n, 1)),
                Optional.empty(),
                true,
                CARLA,
                new PromiseMade(
                        PromiseMade.What.SEND, "I'll send the checklist", due.map(day -> day.minusDays(4)), due),
                due.orElse(LocalDate.of(2026, 11, 24)),
                new Promise.Origin(Promise.How.READ, Optional.empty(), NOW),
                new PromiseState.Open());
    }

    @Test
    void relations_are_counts_and_two_dates() {
        tables.database()
                .change(tx -> tables.people()
                        .met(
                                tx,
                                List.of(
                                        new People.Contact(BEN, false, NOW),
                                        new People.Contact(BEN, true, NOW.minusSeconds(60)))));

        assertThat(tables.people().at("ben@example.org"))
                .contains(new People.Known(BEN, 1, 1, NOW.minusSeconds(60), NOW));
    }

    @Test
    void preferences_read_as_they_were_saved() {
        var set = Preferences.standard(ZoneId.of("Europe/Copenhagen"));
        tables.database().change(tx -> tables.settings().save(tx, set));

        assertThat(tables.settings().preferences()).contains(set);
    }

    @Test
    void a_secret_is_unreadable_in_the_database() {
        String locked = Secrets.with(home.resolve("key")).lock("hunter2 is long enough", "account 1");

        assertThat(locked).doesNotContain("hunter2");
        assertThat(Secrets.with(home.resolve("key")).unlock(locked, "account 1"))
                .isEqualTo("hunter2 is long enough");
        assertThatThrownBy(() -> Secrets.with(home.resolve("key")).unlock(locked, "account 2"))
                .hasMessageContaining("enter it again under Settings, Accounts");
    }

    @Test
    void a_change_that_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> tables.database().change(tx -> {
                    tables.settings().put(tx, "half", "done");
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");

        assertThat(tables.settings().value("half")).isEmpty();
    }

    @Test
    void an_introduction_is_named_by_the_beginning_of_its_id_and_by_nothing_else() {
        save(carlasIntroduction(1, TUESDAY, NOW));

        assertThat(tables.introductions().beginning("00000000-0000-0001")).containsExactly(introductionId(1));
        assertThat(tables.introductions().beginning("zzz")).isEmpty();
        assertThat(tables.introductions().beginning("%")).isEmpty();
        assertThat(tables.introductions().beginning("")).isEmpty();
    }

    @Test
    void signs_of_the_query_language_in_the_search_are_only_signs() {
        save(carlasIntroduction(1, TUESDAY, NOW));

        assertThat(queue("climate \\", List.of())).hasSize(1);
        assertThat(queue("cl_xx", List.of())).isEmpty();
        assertThat(queue("o'hara", List.of())).isEmpty();
    }

    @Test
    void search_knows_no_case_and_no_accents_in_any_script() {
        save(asked(1, "Jürgen Weiß", "a call about ÉNERGIE"));
        save(asked(2, "Οδυσσέας Παππάς", "ein Gespräch"));

        for (String words : List.of("jürgen", "JÜRGEN", "jurgen WEISS", "energie", "ÉNERGIE weiß")) {
            assertThat(tables.introductions().find(words, 10))
                    .as(words)
                    .extracting(Filed::id)
                    .containsExactly(introductionId(1));
        }
        for (String words : List.of("ΟΔΥΣΣΕΑΣ", "παππασ", "GESPRÄCH")) {
            assertThat(tables.queue().rows(new Queue.Filter(words, List.of()), NOW, 10, 0))
                    .as(words)
                    .extracting(Queue.Row::id)
                    .containsExactly(introductionId(2));
        }
    }

    private static Filed asked(int number, String name, String ask) {
        var filed = carlasIntroduction(number, TUESDAY, NOW.plusSeconds(number));
        var it = filed.introduction();
        return new Filed(
                new Introduction(
                        it.id(),
                        it.arrivedAs(),
                        it.channel(),
                        it.kind(),
                        List.of(Party.of(name, "x@example.net")),
                        new Ask(ask)),
                filed.seen(),
                filed.standing(),
                filed.due(),
                filed.assessment(),
                filed.likely(),
                filed.word(),
                filed.leaving());
    }

    @Test
    void a_change_meets_what_another_thread_wrote_meanwhile() {
        save(carlasIntroduction(1, TUESDAY, NOW));
        save(carlasIntroduction(1, TUESDAY, NOW).said(OwnersWord.NONE.settledAt(NOW, "answered")));

        tables.database()
                .change(tx -> tables.introductions().change(tx, introductionId(1), filed -> filed.leaving(true)));

        assertThat(tables.introductions()
                        .find(introductionId(1))
                        .orElseThrow()
                        .word()
                        .because())
                .contains("answered");
    }

    @Test
    void letters_of_every_script_and_odd_signs_read_as_they_were_saved() {
        String odd = "Åsa 東京 \uD83D\uDC4B a'b\"c\\d";
        var message = Cast.message("ü+1@example.org", BEN, List.of(ADA), odd, odd, TUESDAY);
        tables.database().change(tx -> {
            tables.messages().keep(tx, message, Recognition.none(0.5, List.of(odd)));
            tables.settings().put(tx, "odd", odd);
        });

        assertThat(tables.messages().find(message.id()).orElseThrow().message()).isEqualTo(message);
        assertThat(tables.settings().value("odd")).contains(odd);
    }

    @Test
    void sources_remember_what_was_read_of_them() {
        tables.database().change(tx -> {
            tables.mailboxes().saw(tx, "/mail", List.of("a", "b"));
            tables.mailboxes().saw(tx, "/mail", List.of("b", "c"));
        });

        assertThat(tables.mailboxes().seen("/mail")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(tables.mailboxes().seen("/other")).isEmpty();
    }

    @Test
    void an_answer_whose_clock_was_set_back_is_still_seen() {
        tables.database().change(tx -> tables.outbox().enter(tx, outgoing()));

        assertThat(tables.outbox().open()).hasSize(1);
        tables.database()
                .change(tx -> tables.outbox().attempting(tx, outgoing().reply().as(), NOW));
        assertThat(tables.outbox().left()).hasSize(1);
        tables.database()
                .change(tx -> tables.outbox().sent(tx, outgoing().reply().as(), NOW.plusSeconds(9)));
        assertThat(tables.outbox().unfiled()).hasSize(1);
    }

    @Test
    void every_question_of_the_queue_can_be_asked() {
        save(carlasIntroduction(1, TUESDAY, NOW.plusSeconds(1)));
        save(carlasIntroduction(2, TUESDAY, NOW.plusSeconds(2)));

        var introductions = tables.introductions();
        assertThat(tables.queue().place(introductionId(2), NOW))
                .isEqualTo(new Place(2, 2, Optional.of(introductionId(1)), Optional.empty()));
        assertThat(tables.queue().dueBefore(NOW.plusSeconds(2), NOW)).isEqualTo(1);
        assertThat(introductions.find("reyes", 10)).hasSize(2);
        assertThat(introductions.uncertain()).isEmpty();
        assertThat(introductions.count()).isEqualTo(2);
    }

    private void save(Filed filed) {
        tables.database().change(tx -> tables.introductions().save(tx, filed));
    }

    @Test
    void a_draft_knows_what_it_was_made_from() {
        var origin = new Origin(
                Optional.of(new Origin.UsedTemplate("friendly/no-to-a-call.txt", 2)),
                Optional.of(new Origin.Offered(new ResourceId(new UUID(3, 3)), "A talk", true)));
        var draft = new KeptDraft(
                        introductionId(1),
                        Framework.DIRECT_CLOSURE,
                        Optional.empty(),
                        "No to a call",
                        "Dear Carla",
                        "Dear Carla",
                        Set.of(),
                        Optional.empty(),
                        NOW)
                .from(origin);
        tables.database().change(tx -> tables.drafts().save(tx, draft));

        assertThat(tables.drafts().of(introductionId(1)).orElseThrow().origin()).isEqualTo(origin);
    }

    @Test
    void a_resource_reads_as_it_was_saved() {
        var resource = new Resource(
                new ResourceId(new UUID(4, 4)),
                Resource.Sort.GUIDE,
                "First sales hire",
                "https://example.com/first-hire",
                "for founders",
                List.of("sales", "first hire"),
                Optional.empty(),
                Optional.of(NOW),
                Optional.empty(),
                NOW);
        tables.database().change(tx -> tables.resources().save(tx, resource));

        assertThat(tables.resources().all()).containsExactly(resource);
        tables.database().change(tx -> tables.resources().remove(tx, resource.id()));
        assertThat(tables.resources().find(resource.id())).isEmpty();
    }

    @Test
    void the_file_of_a_letter_on_its_way_outlives_its_resource() {
        byte[] bytes = {0, 1, 2, (byte) 0xff};
        var file = new Attachment[1];
        tables.database().change(tx -> {
            file[0] = tables.files().keep(tx, "guide.pdf", "application/pdf", bytes);
            var sent = outgoing();
            var reply = sent.reply();
            tables.outbox()
                    .enter(
                            tx,
                            new Outgoing(
                                    new Reply.Approved(
                                            reply.answers(),
                                            reply.envelope().attaching(Optional.of(file[0])),
                                            reply.body(),
                                            reply.as()),
                                    sent.account(),
                                    sent.framework(),
                                    sent.status(),
                                    sent.approved(),
                                    sent.sendAfter(),
                                    0,
                                    Optional.empty(),
                                    Optional.empty()));
            tables.files().tidy(tx);
        });

        assertThat(tables.files().bytes(file[0]))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(bytes));
        assertThat(tables.outbox()
                        .latest(introductionId(1))
                        .orElseThrow()
                        .reply()
                        .envelope()
                        .attached())
                .contains(file[0]);
        tables.database().change(tx -> {
            tables.outbox().callBack(tx, outgoing().reply().as());
            tables.files().tidy(tx);
        });
        assertThat(tables.files().bytes(file[0])).isEmpty();
    }

    @Test
    void every_text_of_a_template_is_kept_once() {
        tables.database().change(tx -> {
            assertThat(tables.versions().note(tx, "friendly/x.txt", "one", NOW)).isEqualTo(1);
            assertThat(tables.versions().note(tx, "friendly/x.txt", "one", NOW)).isEqualTo(1);
        });
        tables.database()
                .change(tx -> assertThat(tables.versions().note(tx, "friendly/x.txt", "two", NOW))
                        .isEqualTo(2));

        assertThat(tables.versions().of("friendly/x.txt"))
                .extracting(TemplateVersions.Version::source)
                .containsExactly("two", "one");
    }

    @Test
    void what_was_changed_in_a_template_is_kept_with_its_use() {
        var use = new TemplateUse(
                "out-1@example.com",
                introductionId(1),
                new Origin.UsedTemplate("friendly/x.txt", 1),
                Optional.empty(),
                NOW,
                "hardly",
                List.of(new TemplateUse.Change("Warmly,", "All the best,")));
        tables.database().change(tx -> tables.uses().save(tx, use));

        assertThat(tables.uses().of("friendly/x.txt")).containsExactly(use);
        tables.database().change(tx -> {
            tables.uses().decline(tx, "friendly/x.txt", use.changes().getFirst());
            tables.uses().decline(tx, "friendly/x.txt", use.changes().getFirst());
            tables.uses().remove(tx, use.answer());
        });
        assertThat(tables.uses().all()).isEmpty();
        assertThat(tables.uses().declined("friendly/x.txt")).isEqualTo(use.changes());
    }
}
