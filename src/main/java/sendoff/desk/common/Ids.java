package sendoff.desk.common;

import java.util.UUID;

/// Makes identities. One place, so that tests can count them up.
@FunctionalInterface
public interface Ids {
    UUID next();
}
