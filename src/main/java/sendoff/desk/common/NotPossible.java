package sendoff.desk.common;

/// It can't be done as things stand. The message says why and what to do, in words for the owner.
public final class NotPossible extends IllegalStateException {
    public NotPossible(String because) {
        super(because);
    }
}
