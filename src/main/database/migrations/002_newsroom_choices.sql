-- What a newsroom has chosen for its checks: words of its dictionary, findings that it passes over for
-- ever, its own house style (checks/choices.ts).
CREATE TABLE newsroom_choice (
  kind TEXT NOT NULL CHECK (kind IN ('word', 'passed-over', 'house-style')),
  -- The language of a word, the edition of the others.
  language TEXT NOT NULL,
  -- The word; rule and words of a finding, as JSON; empty for a house style.
  subject TEXT NOT NULL,
  -- Why a finding is passed over; the file of a house style; empty for a word.
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  PRIMARY KEY (kind, language, subject)
) STRICT;
