import type { CardStory } from '@shared/page/card-story';
import { FrontPage } from '@shared/page/front-page';
import type { FrontSlot } from '@shared/publish/front';
import type { EditionId } from '@shared/story/vocabulary';
import { useMemo } from 'react';
import { useMediaAddress } from '../editor/media-address';
import { words } from '../i18n';
import { previewLinks } from '../preview/links';
import { PageFrame } from '../preview/page-frame';
import { shownFront } from './shown-front';

/** Width of the page as it is shown, px. */
const PAGE_WIDTH = 1180;

type Props = {
  edition: EditionId;
  slots: readonly FrontSlot[];
  stories: readonly CardStory[];
};

/** The front page as readers see it, made by the site's own templates. */
export function FrontPreview({ edition, slots, stories }: Props) {
  const media = useMediaAddress();
  const links = useMemo(() => ({ ...previewLinks(null, media), latest: () => '#' }), [media]);
  const front = useMemo(() => shownFront(slots, stories, edition), [slots, stories, edition]);
  return (
    <div className="front-preview">
      <PageFrame title={words.front.previewOf} edition={edition} width={PAGE_WIDTH}>
        <div className="page">
          <FrontPage edition={edition} siteName="" links={links} front={front} />
        </div>
      </PageFrame>
    </div>
  );
}
