package sendoff.recognise;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cpu.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.domain.PromiseMade;
import sendoff.domain.PromiseMade.What;
import sendoff.testing.Cast;
import sendoff.testing.Mail;

class PromisesTest {
    private static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-11-17T10:00:00+01:00");
    private final Promises promises = new Promises();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                I'll send you the slides on Thursday.                        | send      | 2026-11-19
                Will get back to you by Friday.                              | get-back  | 2026-11-20
                I will introduce you to Ben next week.                       | introduce | 2026-11-27
                I'm going to pass your CV to our hiring lead today.          | introduce | 2026-11-17
                You'll have my answer by 2 December.                         | get-back  | 2026-12-02
                You'll hear from me on Monday either way.                    | get-back  | 2026-11-23
                Let's talk on Monday at ten.                                 | meet      | 2026-11-23
                Friday 9:30, I'll ring you.                                  | meet      | 2026-11-20
                The signed copy will be in your inbox tomorrow.              | send      | 2026-11-18
                I'm putting the numbers into the sheet by Thursday.          | other     | 2026-11-19
                Questions follow by mail this afternoon.                     | send      | 2026-11-17
                If you agree, I will write to her tonight.                   | get-back  | 2026-11-17
                I shall let you know within two weeks if we come this autumn.| get-back  | 2026-12-01
                You and Lena hear from me by Friday, yes or no.              | get-back  | 2026-11-20
                You two will hear from us on Monday.                         | get-back  | 2026-11-23
                I'll give you a clear yes or no by next Thursday.            | get-back  | 2026-11-26
                Her portfolio comes over to you tomorrow.                    | send      | 2026-11-18
                The parcel goes out to you on Friday.                        | send      | 2026-11-20
                Chapter two is in your folder by Monday, I'll put it in the folder myself.| send | 2026-11-23
                I'll leave the drawings at your door tonight.                | send      | 2026-11-17
                I'll upload both recordings to the shared drive tomorrow.    | send      | 2026-11-18
                I'll bring the signed copies on Thursday.                    | send      | 2026-11-19
                We'll drop the samples at your desk on Friday.               | send      | 2026-11-20
                I'll send them to Elisabeth this afternoon.                  | introduce | 2026-11-17
                I'll put it in front of the chair on Monday.                 | introduce | 2026-11-23
                I'll ring the old landlord this afternoon.                   | other     | 2026-11-17
                I'm calling our lawyers tomorrow.                            | other     | 2026-11-18
                I'm asking our insurer today.                                | other     | 2026-11-17
                I'll call you tomorrow.                                      | get-back  | 2026-11-18
                I'll have the roof mended by Friday.                         | other     | 2026-11-20
                We'll have lunch at the harbour on Sunday.                   | meet      | 2026-11-22
                I'll dig out the figures and mail them tomorrow, so that we don't spend your hour on them. | send | 2026-11-18
                Back to you by Friday.                                       | get-back  | 2026-11-20
                More on this tomorrow.                                       | get-back  | 2026-11-18
                I'd better check that with legal, word from me on Monday.    | get-back  | 2026-11-23
                You can have my notes by Monday.                             | send      | 2026-11-23
                I should have the proofs back to you by next Friday.         | send      | 2026-11-27
                I promise you the chapter by 20 December.                    | send      | 2026-12-20
                The cheque leaves here on Friday.                            | send      | 2026-11-20
                The credit note goes out tomorrow.                           | send      | 2026-11-18
                Tobias gets one line about you from me tonight.              | introduce | 2026-11-17
                A word from our side by Friday, whichever way it goes.       | get-back  | 2026-11-20
                The shipping labels go in the post on Thursday.              | send      | 2026-11-19
                We'll have the measurements in the shared folder tomorrow.   | send      | 2026-11-18
                Done by tomorrow noon.                                       | other     | 2026-11-18
                I will personally walk your CV over to Lena tomorrow.        | introduce | 2026-11-18
                I'll come to you on Monday with the drawings.                | meet      | 2026-11-23
                Give me the weekend.                                         | get-back  | 2026-11-22
                I need until Thursday to ask around.                         | get-back  | 2026-11-19
                I'm putting you two together this afternoon.                 | introduce | 2026-11-17
                I shall put your question to the committee on the 24th.      | introduce | 2026-11-24
                Will bring it up with Sam at lunch today.                    | other     | 2026-11-17
                I'll write the reference this weekend.                       | other     | 2026-11-22
                I'll cut it to 45 pages before March.                        | other     | 2027-02-28
                Payment goes out Friday.                                     | send      | 2026-11-20
                The keys go in tomorrow's post.                              | send      | 2026-11-18
                The signed form leaves by Friday's post.                     | send      | 2026-11-20
                You'll have the list before tomorrow's lunch.                | send      | 2026-11-18
                I'll call Dana a fortnight on Tuesday and put you in touch.  | introduce | 2026-12-08
                """)
    void a_promise_has_an_act_and_a_last_day(String sentence, String what, LocalDate due) {
        assertThat(promises.in(sentence, TUESDAY)).singleElement().satisfies(promise -> {
            assertThat(promise.what().word()).isEqualTo(what);
            assertThat(promise.due()).contains(due);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll keep you posted.",
                "Let me check with the team and get back to you.",
                "I'll let you know as soon as they answer.",
                "When you're back, let's discuss it.",
                "If she is free, I'll put you two in touch."
            })
    void a_promise_may_name_no_day(String sentence) {
        assertThat(promises.in(sentence, TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Je t'envoie le dossier vendredi.                             | send      | 2026-11-20
                Vous aurez mes remarques la semaine prochaine.               | send      | 2026-11-27
                Ich schicke Ihnen die Unterlagen morgen früh.                | send      | 2026-11-18
                Bis Freitag gebe ich dir Bescheid.                           | get-back  | 2026-11-20
                Jeg sender deg rapporten i morgen.                           | send      | 2026-11-18
                Jag skickar dig underlaget på fredag.                        | send      | 2026-11-20
                Ik stuur je maandag de cijfers.                              | send      | 2026-11-23
                Mañana te mando el borrador.                                 | send      | 2026-11-18
                Ti mando il file domani.                                     | send      | 2026-11-18
                Vou enviar-te o contrato amanhã.                             | send      | 2026-11-18
                Vrijdag hoor je van me.                                      | get-back  | 2026-11-20
                Du hörst am Montag von mir.                                  | get-back  | 2026-11-23
                Te escribo mañana con las fechas.                            | get-back  | 2026-11-18
                Te escrevo amanhã com as datas.                              | get-back  | 2026-11-18
                Nitakutumia barua kesho asubuhi.                             | send      | 2026-11-18
                Je te la rends annotée dimanche.                             | send      | 2026-11-22
                Je l'appelle samedi matin.                                   | introduce | 2026-11-21
                Je vous l'apporte mardi en huit.                             | send      | 2026-12-01
                Je leur en parle vendredi avant midi.                        | introduce | 2026-11-20
                Nous vous remettons le rapport d'ici quinze jours.           | send      | 2026-12-01
                """)
    void other_languages_promise_as_well(String sentence, String what, LocalDate due) {
        assertThat(promises.in(sentence, TUESDAY)).singleElement().satisfies(promise -> {
            assertThat(promise.what().word()).isEqualTo(what);
            assertThat(promise.due()).contains(due);
            assertThat(sentence).contains(promise.text());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on it 👍",
                "ok will do",
                "invite incoming",
                "Leave the venue to me.",
                "You have my word that the letter won't be forgotten.",
                "You'll get a real answer as soon as the season is done.",
                "Let me run it past Theo.",
                "I'll call you tomorrow, ok?",
                "On my side:\n- send you the term sheet\n- talk to our counsel",
                "I'll have a quiet word with the bursar.",
                "My answer will be with you on Monday.",
                "Let me find the right person and put you in touch.",
                "As soon as I hear, you hear.",
                "Dates to follow once the hall has answered.",
                "Let me talk to Dana and come back to you.",
                "There is a regulator of yours here, which I'll drop off when the van runs.",
                "Watch your inbox on Thursday.",
                "I'll send the eight pages whenever you name a day.",
                "I'll pass on your message.",
                "I'll read your chapter and mail you my notes.",
                "I speak with her tomorrow about you."
            })
    void few_words_or_none_of_the_usual_promise_too(String sentence) {
        assertThat(promises.in(sentence, TUESDAY)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                The red pages land on your desk on Friday.                  | 2026-11-20
                Draft in your hands by Monday.                              | 2026-11-23
                My notes sit in your inbox before Friday is over.           | 2026-11-20
                On Friday your phone rings, and it is me.                   | 2026-11-20
                """)
    void a_day_and_nobody_who_acts_may_promise_too(String sentence, LocalDate due) {
        assertThat(promises.in(sentence, TUESDAY)).singleElement().satisfies(promise -> {
            assertThat(promise.text()).isEqualTo(sentence);
            assertThat(promise.due()).contains(due);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The post closes at noon on Friday.",
                "Your page was on my desk on Monday.",
                "The shareholders meet tomorrow.",
                "They want your draft in their hands by Monday.",
                "On Friday the phones here are silent."
            })
    void a_day_alone_promises_nothing(String sentence) {
        assertThat(promises.in(sentence, TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your notes on my desk by Friday, please.",
                "Please, your draft in my inbox by Monday.",
                "The corrected pages need to land on my desk on Friday.",
                "Draft in your hands by Monday?"
            })
    void who_asks_for_it_by_a_day_owes_nothing(String sentence) {
        assertThat(promises.in(sentence, TUESDAY)).isEmpty();
    }

    @Test
    void a_day_ahead_of_letting_know_is_another_matter() {
        assertThat(promises.in("The club meets on Thursday and I'll let you know by Friday.", TUESDAY))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.text()).isEqualTo("I'll let you know by Friday.");
                    assertThat(promise.due()).contains(LocalDate.of(2026, 11, 20));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll keep this short.",
                "I'll be honest with you.",
                "I'll cut to the chase: we are raising money.",
                "No worries, I'll figure it out.",
                "I'll leave you to it.",
                "Je n'enverrai rien.",
                "Je l'appelle Minou depuis toujours.",
                "Je vous rappelle que la réunion est vendredi.",
                "Ich freue mich auf Ihre Antwort.",
                "Quedo a la espera de tu respuesta.",
                "You'll get a confirmation mail from our system on Monday.",
                "They want an answer today.",
                "Can I give you a call on Friday?"
            })
    void what_opens_a_letter_or_ends_it_is_no_promise(String sentence) {
        assertThat(promises.in(sentence, TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will be out of the office until Monday.",
                "I'll be back on Thursday.",
                "I'd be happy to introduce you to Ben if you like.",
                "I will be glad to talk on Friday.",
                "I'll talk to you soon.",
                "Talk soon!",
                "He will send you the slides tomorrow.",
                "The team that I will join starts in May.",
                "I won't send it again.",
                "I will not forward your mail.",
                "Will you send me the slides by Friday?",
                "will you please send me the slides by Friday.",
                "We'll discuss.",
                "Could you send it by Friday?",
                "Let's discuss.",
                "I told her that I will come on Monday.",
                "I hope I'll see you on Friday",
                "Thursday at ten works for me.",
                "I need your answer by Friday.",
                "I wanted to let you know that I'll move to Berlin.",
                "I can come to you, any day, any hour.",
                "That is the last thing I shall explain to anyone.",
                "It's the only one I'll ever sell.",
                "Thank you, but I'll pass on drones this July.",
                "The inspectorate comes on the 28th.",
                "The circus comes to town on Friday.",
                "I'm asking for a walk on Saturday, phones off.",
                "I'm looking forward to Monday.",
                "We met on Monday and I sent it on Tuesday."
            })
    void what_only_sounds_like_one_is_none(String sentence) {
        assertThat(promises.in(sentence, TUESDAY)).isEmpty();
    }

    @Test
    void two_acts_with_their_own_days_are_two_promises() {
        assertThat(promises.in("I'll ask Ben tomorrow, and let you know by next Wednesday.", TUESDAY))
                .extracting(promise -> promise.due().orElseThrow())
                .containsExactly(LocalDate.parse("2026-11-18"), LocalDate.parse("2026-11-25"));
    }

    @Test
    void a_second_act_needs_no_word_of_its_own() {
        assertThat(promises.in(
                        "I'm going to read the first thirty on Thursday and give you my comments by the end of the month.",
                        TUESDAY))
                .extracting(PromiseMade::what)
                .containsExactly(What.OTHER, What.SEND);
    }

    @Test
    void each_act_has_the_day_that_stands_nearest_to_it() {
        assertThat(promises.in("She hears about you from me tonight, and by the 26th you know.", TUESDAY))
                .extracting(promise -> promise.due().orElseThrow())
                .containsExactly(LocalDate.parse("2026-11-17"), LocalDate.parse("2026-11-26"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You'll have the slides next Friday if you are quick.",
                "I'll send it tomorrow, but only if you're early.",
                "They come on Friday, and on the day I get them I'll send you yours.",
                "I'll send them to you on the day I get them, not before Friday."
            })
    void a_day_that_hangs_on_something_else_is_none(String sentence) {
        assertThat(promises.in(sentence, TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).isEmpty());
    }

    @Test
    void a_day_that_is_named_beside_what_happens_on_it_is_one() {
        assertThat(promises.in("I'll bring it to you on the day we meet, Friday.", TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(LocalDate.parse("2026-11-20")));
    }

    @Test
    void what_stands_behind_a_semicolon_has_no_day_from_before_it() {
        assertThat(promises.in(
                        "You'll find my notes in the folder by tomorrow; the table I'll add after they have answered.",
                        TUESDAY))
                .extracting(PromiseMade::due)
                .containsExactly(Optional.of(LocalDate.parse("2026-11-18")), Optional.empty());
    }

    @Test
    void one_act_told_twice_is_one_promise() {
        assertThat(promises.in("I'm going to dig out the list; you'll have it tomorrow.", TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(LocalDate.parse("2026-11-18")));
    }

    @Test
    void days_counted_from_what_has_yet_to_happen_are_no_date() {
        assertThat(promises.in("You'll have my answer within two days of yours.", TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).isEmpty());
    }

    @Test
    void an_act_on_the_way_to_another_is_one_promise() {
        assertThat(promises.in("I will ask him first and tell you by Friday whether he agrees.", TUESDAY))
                .extracting(PromiseMade::what)
                .containsExactly(What.GET_BACK);
    }

    @Test
    void what_is_brought_to_a_meeting_is_due_on_its_day() {
        assertThat(promises.in("Thursday 26 November at nine? I'll bring a prototype.", TUESDAY))
                .extracting(promise -> promise.due().orElseThrow())
                .containsExactly(LocalDate.parse("2026-11-26"));
    }

    @Test
    void the_words_are_the_authors_own() {
        List<PromiseMade> found = promises.in("Thank you!\n\nI’ll send it tomorrow.\n\nAda", TUESDAY);

        assertThat(found).extracting(PromiseMade::text).containsExactly("I’ll send it tomorrow.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On Thursday at 18:00 I'll ring you on the hospital number. | On Thursday at 18:00 I'll ring you on the hospital number.
            The full table, with the codes nobody knows, comes to you this afternoon. | The full table, with the codes nobody knows, comes to you this afternoon.
            Thanks for lunch, the annex will be in your inbox tomorrow. | the annex will be in your inbox tomorrow.
            Whatever she says, I'll let you know by Friday. | I'll let you know by Friday.
            """)
    void the_words_begin_with_who_or_what_or_the_day(String sentence, String said) {
        assertThat(promises.in(sentence, TUESDAY)).extracting(PromiseMade::text).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                I'll send you the deck for the 12 December meeting by Friday.      | 2026-11-20
                I will send the figures for the meeting on 12 December by Friday.  | 2026-11-20
                I'll get you the slides for the 3 December workshop by Monday.     | 2026-11-23
                I'll mail the list for the December 9 board dinner by Thursday.    | 2026-11-19
                We'll send the agenda of the 1 December call by tomorrow.          | 2026-11-18
                I'll send you the notes of the seminar on 2 December by next week. | 2026-11-27
                I'll send section two on Friday before lunch.                      | 2026-11-20
                I'll send you the list on Friday after the call, before noon.      | 2026-11-20
                I'll send the deck before the 12 December meeting.                 | 2026-12-12
                I'll send you the deck on 12 December, and see you at the meeting. | 2026-12-12
                I'll send you the talk by Friday, well before the 12 December conference. | 2026-11-20
                I'll send you the draft by 12 December for the Friday call.        | 2026-12-12
                I'll send you the agenda for the Thursday call on Wednesday.       | 2026-11-18
                I'll send you the minutes of the Wednesday meeting on Thursday.    | 2026-11-19
                I'll send the slides for our Thursday call on Tuesday evening.     | 2026-11-24
                I'll call on Thursday, a day after the 4 March meeting.            | 2026-11-19
                I'll call on Thursday so we can settle it before the 20th.         | 2026-11-19
                I'll visit on 12 May and hope to be home by 20 May.                | 2027-05-12
                I'll read it and call on Friday, before the 12 December meeting.   | 2026-11-20
            """)
    void the_day_of_a_meeting_is_not_when_its_papers_are_due(String sentence, LocalDate due) {
        assertThat(promises.in(sentence, TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(due));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't promise anything, but I'll send you the deck by Friday if I find it.",
                "No promises, but I'll try to get back to you by Friday.",
                "I'll send it on Thursday if the scanner works, no promise though.",
                "I'm not promising anything, I'll ask her next week if I see her.",
                "I cannot promise it, but I will look for the photographs by Monday.",
                "Don't hold me to it, but I'll send you the list by Friday.",
                "I don't want to promise too early, I mean I can't promise, but I'll ask Dana by Friday.",
                "I'll ring you tomorrow if I get out early, but don't count on it.",
                "We can't promise you anything, we'll write by Friday if there is a place.",
                "I can't promise I'll send it by Friday.",
                "I can't promise it by Friday, but I'll try.",
                "I can't promise that, but I'll ask her by Friday if I see her."
            })
    void what_nobody_may_rely_on_is_no_promise(String sentence) {
        assertThat(promises.in(sentence, TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can't promise a call, but I'll send you the deck by Friday.",
                "I can't promise you a job, but I'll introduce you to Dana by Friday.",
                "I promise I'll send it by Friday.",
                "I won't promise miracles, but I will read your draft by Friday.",
                "You can count on it: I'll send the deck by Friday.",
                "I'll send you the deck by Friday, and I keep my promises.",
                "We can't promise the hall, but we'll send you the list by Friday.",
                "I can't find it now, but I'll send you the deck by Friday.",
                "I can't promise to join the panel, but I will send you my notes by Friday.",
                "I can't promise it will be perfect, but I'll send it by Friday.",
                "Don't count on me for Thursday, but I'll send the deck by Friday.",
                "I'll introduce you to Hanna this week, but please don't count on me for the job itself.",
                "That's not a promise about the job, but I will write to Hanna by Friday.",
                "I'll write to Hanna by Friday - no promises she'll say yes.",
                "I don't promise it lightly: I'll introduce you to Hanna by Friday.",
                "I can't promise that, but I'll introduce you to Hanna by Friday."
            })
    void what_is_promised_beside_what_is_not_stays_a_promise(String sentence) {
        assertThat(promises.in(sentence, TUESDAY))
                .singleElement()
                .satisfies(promise -> assertThat(promise.due()).contains(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void what_an_asker_would_do_hangs_on_the_answer() {
        var message = Mail.given("asks-and-would-bring-coffee.eml");

        assertThat(new Recogniser(Models.fromJar(), _ -> Optional.empty())
                        .recognise(message, Cast.OWNER)
                        .promises())
                .extracting(PromiseMade::text)
                .containsExactly("I'll send you the plan on Friday.");
    }

    @Property
    void any_text_is_read(@ForAll String text) {
        assertThat(promises.in(text, TUESDAY))
                .allMatch(promise -> !promise.text().isBlank());
    }

    @Test
    void a_megabyte_is_read_in_time() {
        for (String piece :
                List.of("i will and i ", "let me check ", "I'll send it tomorrow. ", "you will get ", ", ")) {
            within(Duration.ofSeconds(10), () -> promises.in(piece.repeat(1_000_000 / piece.length()), TUESDAY));
        }
    }
}
