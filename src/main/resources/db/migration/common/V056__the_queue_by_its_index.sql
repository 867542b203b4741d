-- Every page says how many wait, and the answer page where one stands among them: counted out of the index alone, not
-- out of the rows with their letters. Only what lies on the desk is in it.
create index introduction_in_queue on introduction (due_at, id, hidden_until, kind, framework, on_desk)
  where on_desk = 1;

drop index introduction_on_desk;
