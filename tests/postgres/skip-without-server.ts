import { beforeEach, inject } from 'vitest';

beforeEach((test) => {
  if (inject('postgresUrl') === '') test.skip('There is no PostgreSQL for this system.');
});
