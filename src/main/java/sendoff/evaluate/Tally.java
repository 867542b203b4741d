package sendoff.evaluate;

/// Hits and misses of a yes-or-no judgement.
record Tally(int hits, int falseAlarms, int misses) {
    static final Tally EMPTY = new Tally(0, 0, 0);

    Tally plus(boolean truth, boolean said) {
        return new Tally(
                hits + (truth && said ? 1 : 0),
                falseAlarms + (!truth && said ? 1 : 0),
                misses + (truth && !said ? 1 : 0));
    }

    double precision() {
        return share(hits, hits + falseAlarms);
    }

    double recall() {
        return share(hits, hits + misses);
    }

    double f1() {
        return share(2.0 * hits, 2.0 * hits + falseAlarms + misses);
    }

    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
