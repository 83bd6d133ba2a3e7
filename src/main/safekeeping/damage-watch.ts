import { storageFailure } from '../database/storage-failure';
import type { Log } from '../log';

/**
 * A log that also looks whether an error says that the database is damaged. Whoever comes upon it,
 * the next start of Galley is to look at all of it.
 */
export function damageWatch(log: Log, onDamage: (what: string) => void): Log {
  return {
    ...log,
    error(doing, detail) {
      log.error(doing, detail);
      const failure = storageFailure(detail);
      if (failure?.code === 'damaged') onDamage(`${doing}: ${failure.cause}`);
    },
  };
}
