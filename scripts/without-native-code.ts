import type { Plugin } from 'vite';

/**
 * ssh2 takes native code where it was built, and Node's own where not. A build must not hold what was
 * compiled for the machine that made it.
 */
export const withoutNativeCode: Plugin = {
  name: 'without-native-code',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('.node') ? '\0native-code' : null),
  load: (id) => (id === '\0native-code' ? "throw new Error('Not packed.');" : null),
};
