package sendoff.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import sendoff.compose.FittingResources;
import sendoff.compose.NearInMeaning;
import sendoff.language.Embeddings;

class ResourceFiguresTest {
    @Test
    void words_alone_find_most_of_what_helps() {
        var found = ResourceFigures.found(FittingResources.Meaning.NONE);
        System.out.println("words: " + found);

        assertThat(found.pairs()).isGreaterThanOrEqualTo(40);
        assertThat(found.first()).isGreaterThanOrEqualTo(30);
        assertThat(found.shown()).isGreaterThanOrEqualTo(36);
    }

    @Test
    void meaning_finds_more() {
        var embeddings = new Embeddings();
        Assumptions.assumeTrue(embeddings.work());
        var found = ResourceFigures.found(new NearInMeaning(embeddings));
        System.out.println("words and meaning: " + found);

        assertThat(found.shown()).isGreaterThanOrEqualTo(40);
    }
}
