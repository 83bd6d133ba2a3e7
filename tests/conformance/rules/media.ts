import { MEDIA_MAX_BYTES } from '@shared/publish/api';
import type { Rule } from '../rule';
import { expectRefusal, expectStatus } from '../site';

export const MEDIA: Rule[] = [
  {
    says: 'a picture is asked for, put once, and there from then on',
    async check(site) {
      const picture = site.picture();
      const ask = () => site.call('HEAD', `/media/${picture.sha256}`);
      expectStatus(await ask(), 404, 'A picture that was never put');
      expectStatus(await site.putPicture(picture), 201, 'A new picture');
      expectStatus(await ask(), 200, 'A picture that was put');
      expectStatus(await site.putPicture(picture), 200, 'A picture that is there');
    },
  },
  {
    says: 'bytes with another hash than the address says are refused and not kept',
    async check(site) {
      const [picture, other] = [site.picture(), site.picture()];
      const reply = await site.putPicture(picture, { sha256: other.sha256 });
      expectRefusal(reply, 'hash_mismatch', 'Bytes with another hash');
      const asked = await site.call('HEAD', `/media/${other.sha256}`);
      expectStatus(asked, 404, 'A picture that was refused');
    },
  },
  {
    says: 'what is no picture, or another one than it says, is refused',
    async check(site) {
      const picture = site.picture();
      for (const mime of ['text/html', 'image/svg+xml', 'image/jpeg']) {
        const reply = await site.putPicture(picture, { mime });
        expectRefusal(reply, 'unsupported_media', `A PNG that is said to be ${mime}`);
      }
    },
  },
  {
    says: 'the name of a picture is a hash and nothing else',
    async check(site) {
      for (const name of ['picture.png', '0'.repeat(63), 'A'.repeat(64)]) {
        const reply = await site.putPicture(site.picture(), { sha256: name });
        expectRefusal(reply, 'invalid', `A picture named ${name}`);
      }
    },
  },
  {
    says: 'a picture that is too large is refused',
    async check(site) {
      const picture = { ...site.picture(), bytes: Buffer.alloc(MEDIA_MAX_BYTES + 1) };
      expectRefusal(await site.putPicture(picture), 'too_large', 'A picture of more than 50 MiB');
    },
  },
];
