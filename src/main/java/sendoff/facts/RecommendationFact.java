package sendoff.facts;

import sendoff.desk.weighing.Opened;

/// How the program would answer, and why.
public record RecommendationFact(
        String introduction, String framework, String because, String stakes, String relationship) {
    public static RecommendationFact of(Opened opened) {
        return new RecommendationFact(
                opened.filed().id().toString(),
                opened.recommendation().framework().word(),
                opened.recommendation().why(),
                FactWords.of(opened.filed().assessment().stakes()),
                FactWords.of(opened.filed().assessment().relationship()));
    }
}
