/**
 * What can be wrong with a connection. Each has a sentence in the interface (i18n, `trial`); kinds of
 * sites add their own.
 */
export type TrialCode =
  | 'offline'
  | 'name-not-found'
  | 'connection-refused'
  | 'no-answer'
  | 'certificate-expired'
  | 'certificate-of-another'
  | 'certificate-unknown'
  | 'certificate-of-its-own'
  | 'certificate-revoked'
  | 'no-tls'
  | 'no-http'
  | 'proxy'
  | 'proxy-password'
  | 'proxy-silent'
  | 'redirected'
  | 'not-the-api'
  | 'site-failing'
  | 'secret-missing'
  | 'secret-refused'
  | 'may-not-publish'
  | 'may-not-send-media'
  | 'may-not-write-ticker'
  | 'may-not-arrange-front'
  | 'no-wordpress'
  | 'password-missing'
  | 'password-refused'
  | 'user-may-not-publish'
  | 'user-may-not-send-media'
  /** The files of a site cannot be put; the detail is the store's. */
  | 'files-refused'
  | 'clock';

export type TrialProblem = {
  code: TrialCode;
  /** What the site or the system said of it, or how much it is; for who sets the site up. Empty: nothing. */
  detail: string;
};

/** What came of testing a connection. Nothing was published, and nothing is kept. */
export type Trial = {
  /** Who answered, in its own words: the site, and for whom the secret was made. Null: nobody whom Galley knows. */
  seen: { site: string; desk: string } | null;
  /** What is wrong, worst first. None: the desk can publish there. */
  problems: TrialProblem[];
};
