package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePersonTest {
    @ParameterizedTest
    @CsvSource({
        "Carla Reyes, carla@tidewell.example, 'Reyes, Carla', cr@gmail.com, true",
        "Carla Reyes, carla@tidewell.example, C. Reyes, carla@home.example, true",
        "'', carla@tidewell.example, Carla Reyes, carla@home.example, true",
        "Anna Berg, anna@one.example, Anna Lind, anna@two.example, false",
        "'', info@one.example, '', info@two.example, false",
        "Anna Berg, anna@one.example, Anna, a.lind@two.example, false",
        "Anna Berg, office@one.example, Ivo Lind, office@one.example, true",
        "Anna, anna@fund.example, Anna, ak@startup.example, false",
        "Chris, ch@fund.example, Chris, young@startup.example, false",
        "Anna-Lena, al@one.example, Anna-Lena, lena@two.example, false",
        "'', maria.silva@fund.example, Maria Silva, maria.silva@home.example, true",
        "'', partnerships@one.example, '', partnerships@two.example, false",
        "李伟, wei@one.example, 李伟, lw@two.example, true",
    })
    void a_name_or_an_address_tells(String name, String address, String otherName, String otherAddress, boolean same) {
        var one = party(name, address);
        var other = party(otherName, otherAddress);

        assertThat(SamePerson.is(one, other)).isEqualTo(same);
        assertThat(SamePerson.is(other, one)).isEqualTo(same);
    }

    @Test
    void where_no_address_shows_a_name_is_all_there_is() {
        assertThat(SamePerson.is(Party.named("Anna"), Party.of("Anna", "anna@one.example")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Carla Reyes, carla@one.example, 'Reyes, Carla', cr@two.example, true",
        "'', carla.reyes@one.example, '', carla.reyes@two.example, true",
        "Chris, chris@one.example, Chris Young, chris@two.example, false",
        "'', chris@one.example, '', chris@two.example, false",
        "Chris, chris@one.example, Chris Young, chris@one.example, true",
    })
    void only_more_than_a_first_name_is_sure(
            String name, String address, String otherName, String otherAddress, boolean sure) {
        assertThat(SamePerson.isSurely(party(name, address), party(otherName, otherAddress)))
                .isEqualTo(sure);
    }

    private static Party party(String name, String address) {
        return name.isEmpty() ? Party.at(address) : Party.of(name, address);
    }
}
