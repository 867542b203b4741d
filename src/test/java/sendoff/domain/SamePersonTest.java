package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
    })
    void a_name_or_an_address_tells(String name, String address, String otherName, String otherAddress, boolean same) {
        var one = party(name, address);
        var other = party(otherName, otherAddress);

        assertThat(SamePerson.is(one, other)).isEqualTo(same);
        assertThat(SamePerson.is(other, one)).isEqualTo(same);
    }

    private static Party party(String name, String address) {
        return name.isEmpty() ? Party.at(address) : Party.of(name, address);
    }
}
