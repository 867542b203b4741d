package sendoff.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import com.fasterxml.jackson.annotation.JsonTypeInfo.Id;
import sendoff.domain.Decision;
import sendoff.domain.Kind;
import sendoff.domain.OptInState;
import sendoff.domain.PromiseState;
import sendoff.domain.StatementAct;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Domain values as JSON columns, so that the domain needs no annotation. Case names are file format.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Kind.class, ByKind.class)
            .addMixIn(Decision.class, ByKind.class)
            .addMixIn(PromiseState.class, ByKind.class)
            .addMixIn(OptInState.class, ByKind.class)
            .addMixIn(StatementAct.Was.class, ByKind.class)
            .registerSubtypes(cases(Kind.class))
            .registerSubtypes(cases(Decision.class))
            .registerSubtypes(cases(PromiseState.class))
            .registerSubtypes(cases(OptInState.class))
            .registerSubtypes(cases(StatementAct.Was.class))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private Json() {}

    @JsonTypeInfo(use = Id.NAME, include = As.PROPERTY, property = "kind")
    private interface ByKind {}

    private static NamedType[] cases(Class<?> type) {
        return java.util.Arrays.stream(type.getPermittedSubclasses())
                .map(one -> new NamedType(one, one.getSimpleName()))
                .toArray(NamedType[]::new);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// For sealed values: the case's name is written only when the declared type is known.
    static String write(Object value, Class<?> as) {
        return MAPPER.writerFor(as).writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
