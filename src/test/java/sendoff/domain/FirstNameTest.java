package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Carla Reyes              | Carla
                    Carla Reyes, PhD         | Carla
                    CARLA REYES              | Carla
                    carla reyes              | Carla
                    carla.reyes              | Carla
                    JEAN-LUC PICARD          | Jean-Luc
                    D'ANGELO RUSSELL         | D'Angelo
                    AJ Smith                 | AJ
                    J. Robert Miller         | Robert
                    C. Reyes                 | C. Reyes
                    J. K. Rowling            | J. K. Rowling
                    McKenzie Stone           | McKenzie
                    Ben Okafor               | Ben
                    Maria dos Santos         | Maria
                    Khalid bin Waleed        | Khalid
                    Björk                    | Björk
                    Ольга Петрова            | Ольга
                    สมชาย ใจดี                | สมชาย
                    İBRAHİM YILMAZ           | İbrahim
                    IŞIL DEMİR               | Işıl
                    """)
    void a_name_gives_the_word_to_greet_with(String name, String first) {
        assertThat(called(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Reyes, Carla              | Carla
                    Reyes, Carla, PhD         | Carla
                    Dr. Reyes, Carla          | Carla
                    reyes, carla              | Carla
                    van der Berg, Jan Willem  | Jan
                    GARCÍA MÁRQUEZ, Gabriel   | Gabriel
                    Wang, Xiaoming            | Xiaoming
                    Smith, Jr., John          | John
                    Carla Reyes, she/her      | Carla
                    Carla Reyes, RN           | Carla
                    Carla Reyes, JD           | Carla
                    Carla Reyes, SHRM-CP      | Carla
                    Carla Reyes, RN, BSN      | Carla
                    Carla Reyes, Head of Growth | Carla
                    Carla Reyes, Product Manager | Carla
                    Carla Reyes, Tidewell GmbH | Carla
                    """)
    void only_a_name_behind_a_comma_stands_in_front(String name, String first) {
        assertThat(called(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Carla Reyes, Tidewell   | carla@tidewell.example    | Carla
                    Carla Reyes, Tidewell   | hello@northsea.example    | Carla Reyes
                    García Márquez, Gabriel | gabriel.gm@norte.example  | Gabriel
                    García Márquez, Gabriel | gm@norte.example          | García Márquez
                    """)
    void the_address_tells_a_house_from_a_given_name_behind_a_comma(String name, String address, String first) {
        assertThat(FirstName.of(Party.of(name, address))).contains(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dr. Carla Reyes          | Carla
                    Dr.Anna Schmidt          | Anna
                    Prof. Dr.-Ing. Jörg Weiß | Jörg
                    PD Dr. med. Anna Schmidt | Anna
                    Capt. Jane Doe           | Jane
                    Fr. Michael Ray          | Michael
                    Md. Rahim Uddin          | Rahim
                    Don Norman               | Don
                    Don                      | Don
                    Ing Tan                  | Ing
                    Hon Lee                  | Hon
                    JD Vance                 | JD
                    Mrs. Reyes               | Mrs. Reyes
                    M. Dupont                | M. Dupont
                    Sra. López               | Sra. López
                    DR. SMITH                | Dr. Smith
                    Sir Ian                  | Sir Ian
                    Sheikh Ali               | Sheikh Ali
                    St. John Rivers          | St. John Rivers
                    Mr. and Mrs. Smith       | Mr. and Mrs. Smith
                    Anna & Tom Reyes         | Anna & Tom Reyes
                    """)
    void a_title_is_no_first_name_and_stays_before_a_family_name(String name, String first) {
        assertThat(called(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    REYES Carla              | Carla
                    DE LA CRUZ María José    | María
                    van der Berg Jan         | van der Berg Jan
                    Van der Berg Jan         | Van der Berg Jan
                    De Vries                 | De Vries
                    Nguyễn Văn An            | Nguyễn Văn An
                    NGUYEN VAN AN            | Nguyen Van An
                    Nagy László              | Nagy László
                    Szent-Györgyi Zoltán     | Szent-Györgyi Zoltán
                    Wang Xiaoming            | Wang Xiaoming
                    Xiaoming Wang            | Xiaoming
                    Tanaka Taro              | Tanaka Taro
                    Taro Tanaka              | Taro
                    Kim Min-jae              | Kim Min-jae
                    Kim Jiwon                | Kim Jiwon
                    Kim Reyes                | Kim
                    Aung San Suu Kyi         | Aung San Suu Kyi
                    王小明                    | 王小明
                    田中 太郎                 | 田中 太郎
                    王小明 Xiaoming Wang      | Xiaoming
                    """)
    void where_the_family_name_may_stand_first_the_whole_name_is_kept(String name, String first) {
        assertThat(called(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Abd al-Rahman Khan    | Abd al-Rahman
                    Abdul Rahman Khan     | Abdul Rahman
                    Abd Al Rahman Khan    | Abd Al Rahman
                    Abu Bakr Siddiq       | Abu Bakr
                    A. P. J. Abdul Kalam  | Abdul Kalam
                    عبد الرحمن خان         | عبد الرحمن
                    """)
    void a_first_name_of_two_words_is_not_cut(String name, String first) {
        assertThat(called(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Carla\u00a0Reyes",
                "Carla (she/her)",
                "Carla Reyes via LinkedIn",
                "Carla Reyes / Fern",
                "Carla Reyes • Founder at Fern",
                "Carla Reyes|Fern",
                "Carla Reyes: Fern",
                "Carla Reyes - we are hiring!",
                "🚀 Carla Reyes 🌱",
                "✨Carla✨ Reyes",
                "𝗖𝗮𝗿𝗹𝗮 𝗥𝗲𝘆𝗲𝘀",
                "Carla Reyes, PMP®",
                "Carla “Charlie” Reyes",
                "'Carla Reyes'"
            })
    void what_a_profile_puts_around_a_name_is_left_away(String name) {
        assertThat(called(name)).isEqualTo("Carla");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fern Support",
                "The Grid Team",
                "Customer Care",
                "Accounts Payable",
                "no-reply",
                "Carla's iPhone",
                "Carla’s Desk",
                "LinkedIn Member",
                "Fern GmbH",
                "Buchhaltung Fern",
                "cr1984",
            })
    void nobody_is_greeted_by_a_role(String name) {
        assertThat(FirstName.of(Party.named(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cr1984@example.net",
                "no.reply@example.net",
                "customer.care@example.net",
                "accounts.payable@example.net",
                "dr.smith@example.net",
                "van.gogh@example.net",
                "mail.carla@example.net",
                "nguyen.an@example.net",
            })
    void an_address_that_may_hold_no_first_name_gives_none(String address) {
        assertThat(FirstName.of(Party.at(address))).isEmpty();
    }

    @Test
    void an_address_of_two_names_gives_the_first() {
        assertThat(FirstName.of(Party.at("carla.reyes@example.net"))).contains("Carla");
        assertThat(FirstName.of(Party.of("Fern Support", "carla.reyes@example.net")))
                .contains("Carla");
    }

    private static String called(String name) {
        return FirstName.of(Party.named(name)).orElse("");
    }
}
