import { frontPut } from '@shared/publish/front';
import type { FrontStore } from '../front/front-store';
import { editionDocumentCalls } from './edition-document';

/** GET and PUT of what editors have put into the places of an edition's front page. */
export const frontCalls = (front: FrontStore) =>
  editionDocumentCalls({
    ...{ scope: 'front', schema: frontPut, tagged: (edition) => front.tagged(edition) },
    put: ({ edition, slots }, ifMatch) => front.put(edition, slots, ifMatch),
  });
