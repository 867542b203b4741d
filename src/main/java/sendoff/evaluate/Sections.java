package sendoff.evaluate;

import java.util.List;

/// Everything that `evaluate` measures, in the order of the page. A new section is its class and a line here.
final class Sections {
    private Sections() {}

    static List<Section> all() {
        return List.of(
                new RecogniseModern(),
                new RecogniseReal(),
                new PromiseFigures(),
                new StandingFigures(),
                new ToneFigures(),
                new OwnTextFigures());
    }
}
