package sendoff.language;

import java.time.OffsetDateTime;

/// Which number of `12/3` is the day. The words don't say; the writer's place does.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final int EAST_COAST = -4;
    private static final int HAWAII = -10;

    /// The custom where clocks show this offset: month first from Hawaii to the East Coast, day first elsewhere.
    public static DateOrder where(OffsetDateTime at) {
        int hours = Math.floorDiv(at.getOffset().getTotalSeconds(), 3600);
        return hours >= HAWAII && hours <= EAST_COAST ? MONTH_FIRST : DAY_FIRST;
    }
}
