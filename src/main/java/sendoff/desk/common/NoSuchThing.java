package sendoff.desk.common;

/// What was asked for is not there, or not any more: nobody made a mistake, but for an old page or a wrong address.
public final class NoSuchThing extends IllegalArgumentException {
    public NoSuchThing(String what) {
        super(what);
    }
}
