package sendoff.mcp;

import java.util.List;

/// Something an assistant can ask the desk for.
interface Tool {
    /// A verb and its object; the name is part of the contract.
    String name();

    /// The name for people.
    String title();

    /// For the model: what comes back, when to ask for it, what it never does.
    String description();

    List<Input> inputs();

    /// It lays something on the desk; all others only look.
    default boolean proposes() {
        return false;
    }

    /// @return a fact, which becomes JSON
    /// @throws Trouble if it can't be done as asked; the message says what to do
    Object call(Arguments said, Caller caller);
}
