package sendoff.desk.introducing;

import static org.assertj.core.api.Assertions.assertThat;
import static sendoff.testing.Cast.TUESDAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sendoff.desk.introducing.Introducing.Wish;
import sendoff.domain.DoubleOptIn;
import sendoff.domain.DoubleOptIn.Gain;
import sendoff.domain.DoubleOptInId;
import sendoff.domain.Occasion;
import sendoff.domain.OptInState;
import sendoff.domain.OptInState.Agreed;
import sendoff.domain.OptInState.Asked;
import sendoff.domain.OptInState.AskedAgain;
import sendoff.domain.OptInState.Introduced;
import sendoff.domain.OptInState.ToAsk;
import sendoff.domain.Party;
import sendoff.domain.Prompt;
import sendoff.testing.TestDesk;

/// What the owner writes to two people from another program while they are being brought together.
class IntroducedElsewhereTest {
    private static final Party CARLA = Party.of("Carla Reyes", "carla@example.net");
    private static final Party DANA = Party.of("Dana Foxglove", "dana@fox-labs.example");
    private static final Gain SURE = new Gain(Optional.of(95), "Both build heat stores.");

    @TempDir
    Path home;

    TestDesk ada;
    DoubleOptInId id;
    private int letters;

    @BeforeEach
    void carla_asked_for_dana() {
        ada = new TestDesk(home, TUESDAY.plusHours(1).toInstant()).withAccount();
        id = ada.desk
                .introducing()
                .begin(new Wish(Optional.empty(), true, CARLA, DANA, "Heat stores", "I model stores.", SURE, SURE));
    }

    @AfterEach
    void close() {
        ada.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carla, Dana: here is the agenda for the meeting on Thursday.",
                "Carla, Dana, all: I connected the printer.",
                "Dana, meet Carla and me at the station at five.",
                "I can't introduce Carla to Dana yet.",
                "Carla, meet Dana. Dana, meet Carla."
            })
    void no_letter_to_both_is_the_word_of_one(String words) {
        adaWrites("dana@fox-labs.example, carla@example.net, all@example.org", "News", words);
        assertThat(state()).isInstanceOf(ToAsk.class);

        asked();
        adaWrites("dana@fox-labs.example, carla@example.net, all@example.org", "News", words);
        assertThat(state()).isInstanceOf(Asked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carla, Dana: here is the agenda for the meeting on Thursday.",
                "Carla, Dana, I connected the printer.",
                "Carla, let us meet on Thursday. Dana will bring the figures.",
                "Dana, meet Carla and me at the station at five.",
                "Carla, meet Dana at the station at five.",
                "I can't introduce you two yet, Carla and Dana.",
                "Carla, Dana: Otto will introduce you to the board.",
                "Carla, meet Otto. Otto, meet Carla.",
                "Sadly Carla can't meet Dana.",
                "I will tell you when Carla can meet Dana.",
                "On Monday Carla will meet Dana.",
                "It would be good to see Carla meet Dana.",
                "Dana would rather not meet Carla Reyes.",
                "Not yet: Carla, meet Dana."
            })
    void after_both_said_yes_a_letter_to_both_is_not_yet_the_introduction(String words) {
        agreed();

        adaWrites("dana@fox-labs.example, carla@example.net", "News", words);

        assertThat(state()).isInstanceOf(Agreed.class);
    }

    @Test
    void a_question_about_something_else_is_not_the_private_one() {
        adaWrites("dana@fox-labs.example", "Friday", "Are you meeting Carla on Friday? They connected the printer.");
        says(DANA, "Yes.");

        assertThat(state()).isInstanceOf(ToAsk.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'Carla, meet Dana', 'Hello both.'",
        "'Re: Heat', 'Carla, please meet Dana Foxglove. Dana, meet Carla.'",
        "'Heat', 'Hi Carla Reyes - meet Dana, who builds heat stores.'",
        "'Heat', 'Carla meet Dana.'",
        "'You two', 'Hi Dana, hi Carla, I would like to introduce you two. Dana builds stores.'",
        "'Heat stores', 'Dana, this is to introduce Carla Reyes, who has modelled heat stores.'",
        "'Heat stores', 'Carla, Dana, putting you two in touch as promised.'",
        "'Introduction: Carla Reyes and Dana Foxglove', 'Hello both, please take it from here.'"
    })
    void after_both_said_yes_plain_words_to_both_are_the_introduction(String subject, String words) {
        agreed();

        adaWrites("dana@fox-labs.example, carla@example.net", subject, words);

        assertThat(state()).isInstanceOf(Introduced.class);
    }

    @Test
    void whether_a_letter_to_both_introduced_them_the_owner_is_asked_and_says_so() {
        asked();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");
        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.PERHAPS_INTRODUCED);

        assertThat(ada.desk.introducing().wasTheIntroduction(id)).isEmpty();

        assertThat(state()).isInstanceOf(Introduced.class);
        assertThat(ada.tables.optIns().letters(id)).hasSize(2);
        assertThat(occasions()).isEmpty();
        ada.desk.introducing().undo(ada.desk.introducing().lastAct().orElseThrow());
        assertThat(state()).isInstanceOf(Asked.class);
        assertThat(ada.tables.optIns().letters(id)).hasSize(1);
    }

    @Test
    void a_letter_about_something_else_is_asked_about_once() {
        asked();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, Dana, shall we meet?");
        ada.desk.reminding().round();

        assertThat(ada.desk.introducing().wasNotTheIntroduction(id)).isEmpty();

        assertThat(it().doubt()).isEmpty();
        ada.desk.reminding().round();
        assertThat(occasions()).isEmpty();
        assertThat(state()).isInstanceOf(Asked.class);
    }

    @Test
    void silence_is_no_no_while_they_may_be_introduced() {
        askedTwice();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");

        ada.clock.pass(Duration.ofDays(30));
        ada.desk.reminding().round();

        assertThat(state()).isInstanceOf(AskedAgain.class);
    }

    @Test
    void whether_they_are_introduced_is_still_asked_after_an_automatic_reply() {
        askedTwice();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");

        danaIsAway();
        ada.clock.pass(Duration.ofDays(60));
        ada.desk.reminding().round();

        assertThat(it().doubt()).isPresent();
        assertThat(state()).isInstanceOf(AskedAgain.class);
    }

    @Test
    void a_yes_read_after_the_letter_to_both_leaves_both_to_the_owner() {
        asked();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");

        says(DANA, "Yes please do.", 1);

        assertThat(state()).isInstanceOf(Agreed.class);
        assertThat(it().doubt()).isPresent();
        assertThat(ada.desk.introducing().notSo(id)).isEmpty();
        assertThat(state()).isInstanceOf(Asked.class);
        assertThat(it().doubt()).isPresent();
    }

    @Test
    void a_yes_can_be_taken_back_after_a_letter_to_both() {
        agreed();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, Dana, shall we meet?");
        assertThat(it().doubt()).isPresent();

        assertThat(ada.desk.introducing().notSo(id)).isEmpty();

        assertThat(state()).isInstanceOf(Asked.class);
    }

    @Test
    void an_introduction_read_in_the_mail_can_be_taken_back() {
        agreed();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");
        assertThat(state()).isInstanceOf(Introduced.class);

        assertThat(ada.desk.introducing().notSo(id)).isEmpty();

        assertThat(state()).isInstanceOf(Agreed.class);
        assertThat(ada.tables.optIns().letters(id)).hasSize(1);
        assertThat(ada.desk.introducing().notSo(id)).isPresent();
    }

    @Test
    void a_yes_read_in_the_mail_can_be_taken_back() {
        agreed();

        assertThat(ada.desk.introducing().notSo(id)).isEmpty();

        assertThat(state()).isInstanceOf(Asked.class);
    }

    @Test
    void after_not_so_the_introduction_is_reminded_of_again() {
        agreed();
        ada.desk.reminding().round();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");
        assertThat(occasions()).isEmpty();

        ada.desk.introducing().notSo(id);

        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.BOTH_AGREED);
    }

    @Test
    void whether_they_are_introduced_is_reminded_of_again_after_an_automatic_reply() {
        asked();
        adaWrites("dana@fox-labs.example, carla@example.net", "You", "Carla, meet Dana.");
        ada.desk.reminding().round();

        danaIsAway();

        ada.desk.reminding().round();
        assertThat(occasions()).containsExactly(Occasion.PERHAPS_INTRODUCED);
    }

    @Test
    void a_letter_that_was_no_question_is_one_like_any_other_again() {
        ada.receivesRaw("""
                From: Dana Foxglove <dana@fox-labs.example>
                To: Ada Lindqvist <ada@example.com>
                Subject: Could we have a call?
                Message-ID: <call@fox-labs.example>
                Date: Tue, 17 Nov 2026 09:20:00 +0100

                Hi Ada, could we have a call of twenty minutes on heat stores next week?
                """);
        int owed = ada.queue().size();
        answersDana();
        assertThat(state()).isInstanceOf(Asked.class);

        ada.desk.introducing().notSo(id);

        assertThat(owed).isEqualTo(1);
        assertThat(ada.queue()).isEmpty();
        assertThat(ada.tables.messages().of(id.letters())).isEmpty();
        assertThat(ada.desk.guarding().askings()).isEmpty();
    }

    @Test
    void a_question_counts_again_once_not_so_is_taken_back() {
        asked();
        var askings = ada.desk.guarding().askings().keySet();
        ada.desk.introducing().notSo(id);
        assertThat(state()).isInstanceOf(ToAsk.class);

        ada.desk.introducing().undo(ada.desk.introducing().lastAct().orElseThrow());

        assertThat(ada.desk.guarding().askings().keySet()).isEqualTo(askings);
        assertThat(ada.tables.messages().of(id.letters())).hasSize(1);
        says(DANA, "Sure, happy to.");
        assertThat(state()).isInstanceOf(Agreed.class);
    }

    @Test
    void what_the_owner_said_since_stands() {
        agreed();
        ada.desk.introducing().move(id, LocalDate.of(2026, 11, 20));

        assertThat(ada.desk.introducing().notSo(id)).isPresent();
        assertThat(state()).isInstanceOf(Agreed.class);
    }

    private List<Occasion> occasions() {
        return ada.desk.reminding().open(20).stream().map(Prompt::occasion).toList();
    }

    private void askedTwice() {
        asked();
        ada.clock.pass(Duration.ofDays(8));
        ada.desk.introducing().sentElsewhere(id);
    }

    private void asked() {
        adaWrites("dana@fox-labs.example", "A question", "Hi Dana, may I introduce you to Carla Reyes?");
        assertThat(state()).isInstanceOf(Asked.class);
    }

    private void agreed() {
        asked();
        says(DANA, "Yes please do.");
        assertThat(state()).isInstanceOf(Agreed.class);
    }

    private OptInState state() {
        return it().state();
    }

    private DoubleOptIn it() {
        return ada.tables.optIns().find(id).orElseThrow();
    }

    private void adaWrites(String to, String subject, String words) {
        ada.clock.pass(Duration.ofMinutes(1));
        ada.receivesRaw("""
                From: Ada Lindqvist <ada@example.com>
                To: %s
                Subject: %s
                Message-ID: <%d@example.com>
                Date: Tue, 17 Nov 2026 11:20:00 +0100

                %s
                """.formatted(to, subject, ++letters, words));
    }

    private void answersDana() {
        ada.receivesRaw("""
                From: Ada Lindqvist <ada@example.com>
                To: Dana Foxglove <dana@fox-labs.example>
                Subject: Re: Could we have a call?
                Message-ID: <no-call@example.com>
                In-Reply-To: <call@fox-labs.example>
                Date: Tue, 17 Nov 2026 11:20:00 +0100

                Hi Dana, thank you for asking. I take no calls this winter. Or may I introduce you to Carla Reyes?
                """);
    }

    private void danaIsAway() {
        ada.receivesRaw("""
                From: dana@fox-labs.example
                To: Ada Lindqvist <ada@example.com>
                Subject: Automatic reply
                Message-ID: <away@fox-labs.example>
                In-Reply-To: <1@example.com>
                Auto-Submitted: auto-replied
                Date: Tue, 17 Nov 2026 16:20:00 +0100

                I am out of the office until 15 December 2026.
                """);
    }

    /// The answer to the last letter.
    private void says(Party who, String words) {
        says(who, words, letters);
    }

    private void says(Party who, String words, int letter) {
        ada.receivesRaw("""
                From: %s
                To: Ada Lindqvist <ada@example.com>
                Subject: Re: A question
                Message-ID: <re-%d@example.org>
                In-Reply-To: <%d@example.com>
                Date: Tue, 17 Nov 2026 16:20:00 +0100

                %s
                """.formatted(who.address().orElseThrow(), letter, letter, words));
    }
}
