package sendoff.recognise;

/// Words in a sentence that commit their author.
///
/// @param start  offset of the first word
/// @param verb   offset of the verb that says what will be done
/// @param end    offset after the clause
/// @param clause the words from the verb on, in lower case
/// @param timed  it commits only together with a date ("let's talk on Monday")
record Commitment(int start, int verb, int end, String clause, boolean timed) {}
