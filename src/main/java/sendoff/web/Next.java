package sendoff.web;

import io.javalin.http.Context;
import java.util.Optional;
import sendoff.domain.Assessment;

/// One key changes one fact: to the next of its values.
final class Next {
    private static final String FIELD = "next";

    private Next() {}

    /// The assessment with the fact changed that the pressed button names, if one was pressed.
    static Assessment of(Context ctx, Assessment now) {
        return Forms.text(ctx, FIELD).map(fact -> changed(fact, now)).orElse(now);
    }

    private static Assessment changed(String fact, Assessment now) {
        return new Assessment(
                fact.equals("stakes") ? before(now.stakes()) : now.stakes(),
                fact.equals("relationship") ? after(now.relationship()) : now.relationship(),
                fact.equals("keep") ? keep(now.wishToKeep()) : now.wishToKeep(),
                fact.equals("certain") != now.certain(),
                now.outcome(),
                fact.equals("value-me") ? sure(now.valueToMe()) : now.valueToMe(),
                fact.equals("value-them") ? sure(now.valueToThem()) : now.valueToThem());
    }

    private static Optional<Boolean> keep(Optional<Boolean> now) {
        return now.isEmpty() ? Optional.of(true) : now.filter(yes -> yes).map(_ -> false);
    }

    /// At 90 %, and from there back to unsaid.
    private static Optional<Integer> sure(Optional<Integer> now) {
        return now.filter(percent -> percent >= Assessment.SURE).isPresent()
                ? Optional.empty()
                : Optional.of(Assessment.SURE);
    }

    private static <E extends Enum<E>> E after(E value) {
        E[] all = value.getDeclaringClass().getEnumConstants();
        return all[(value.ordinal() + 1) % all.length];
    }

    /// Stakes are listed from high to low; a key raises them.
    private static <E extends Enum<E>> E before(E value) {
        E[] all = value.getDeclaringClass().getEnumConstants();
        return all[(value.ordinal() + all.length - 1) % all.length];
    }
}
