package sendoff.desk;

/// It can't be done as things stand. The message says why and what to do, in words for the owner.
public final class NotNow extends IllegalStateException {
    public NotNow(String because) {
        super(because);
    }
}
