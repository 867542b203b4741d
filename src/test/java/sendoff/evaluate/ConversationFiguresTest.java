package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sendoff.testing.Shared;

class ConversationFiguresTest {
    @Test
    void conversations_of_modern_mail_are_found() {
        Path corpus = Shared.needed("corpus");
        var measured = new ConversationFigures().measure(corpus, _ -> {});

        assertThat(measured.figures())
                .filteredOn(figure -> figure.what().equals("found exactly, all"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isGreaterThanOrEqualTo(0.88));
        assertThat(measured.figures())
                .filteredOn(figure -> figure.what().equals("one conversation when alone"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isGreaterThanOrEqualTo(0.96));
    }
}
