package sendoff.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import sendoff.desk.Desk;
import sendoff.domain.Ahead;

/// What a form says. A field that is missing, empty or nonsense is as good as not there.
final class Forms {
    private Forms() {}

    static Optional<String> text(Context ctx, String field) {
        return Optional.ofNullable(ctx.formParam(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /// The draft as typed. A browser sends line ends as CRLF; offsets count LF.
    static Optional<String> draft(Context ctx) {
        return Optional.ofNullable(ctx.formParam("text")).map(text -> text.replace("\r\n", "\n"));
    }

    static Optional<Integer> number(Context ctx, String field) {
        return text(ctx, field).filter(text -> text.matches("-?\\d{1,6}")).map(Integer::valueOf);
    }

    static Optional<LocalDate> date(Context ctx, String field) {
        try {
            return text(ctx, field).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// Whether this day is chosen, and further ahead than anybody means.
    static boolean isTooFar(Optional<LocalDate> day, Desk desk) {
        LocalDate today = desk.ownership().calendar().dayOf(desk.clock().instant());
        return day.filter(one -> Ahead.isTooFar(one, today)).isPresent();
    }

    static Optional<LocalTime> time(Context ctx, String field) {
        try {
            return text(ctx, field).map(LocalTime::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> choice(Context ctx, String field, Class<E> type) {
        return text(ctx, field).flatMap(word -> {
            for (E value : type.getEnumConstants()) {
                if (word(value).equals(word)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        });
    }

    /// What a word of a form or an address names.
    ///
    /// @throws NotFoundResponse if it names nothing
    static <T> T named(String word, Function<String, T> of) {
        try {
            return of.apply(word);
        } catch (IllegalArgumentException _) {
            throw new NotFoundResponse();
        }
    }

    static boolean ticked(Context ctx, String field) {
        return text(ctx, field).isPresent();
    }

    /// How a form calls a value that has no word of its own: `MET_ONCE` is `met-once`.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
