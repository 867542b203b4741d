package sendoff.evaluate;

import java.util.List;

/// Every section of the figures. A new one is a class and a line here.
final class Sections {
    private Sections() {}

    static List<Section> all() {
        return List.of(
                new RecogniseModern(),
                new RecogniseReal(),
                new PromiseFigures(),
                new WrittenFigures(),
                new StandingFigures(),
                new ToneFigures(),
                new ResourceFigures(),
                new OwnTextFigures(),
                new ConversationFigures());
    }
}
