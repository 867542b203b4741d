package sendoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ada Lindqvist    | Ada
                    Dr. Ada Lind     | Ada
                    Lindqvist, Ada   | Ada
                    Nagy László      | Nagy László
                    Nguyễn Văn An    | Nguyễn Văn An
                    A. Lind          | A. Lind
                    The Fern Team    | The Fern Team
                    ''               | ''
                    """)
    void letters_are_signed_with_the_first_name_where_one_can_tell_it(String name, String signed) {
        assertThat(new Owner(name, Set.of()).shortName()).isEqualTo(signed);
    }
}
