import type { PublicEmbed } from '../publish/public-story';
import { EMBED_PROVIDERS, embedSource, siteOf } from '../story/embed-source';
import type { EditionId } from '../story/vocabulary';
import { ConsentFrame } from './consent-frame';
import type { PageLinks } from './links';
import { Picture } from './picture';
import { pictureData } from './picture-data';
import { wordsOf } from './words';

type Props = { embed: PublicEmbed; edition: EditionId; links: PageLinks };

/**
 * A post of another site, which is asked for nothing before a reader wants that; or a card that leads to
 * a page. Without a frame it is what its words say, and a link.
 */
export function Embed({ embed, edition, links }: Props) {
  const { href, title, description } = embed;
  const source = embedSource(href);
  if (!source) return <LinkCard embed={embed} links={links} />;
  const provider = EMBED_PROVIDERS[source.provider];
  return (
    <figure
      className={`embed embed-${source.provider}`}
      data-part="embed"
      data-href={href}
      {...dataOf(embed)}
    >
      <Words embed={embed} links={links} />
      <ConsentFrame
        {...{ edition, provider, frameHref: source.frame, pageHref: source.page }}
        title={title || provider}
        label={wordsOf(edition).showEmbed.replaceAll('{provider}', provider)}
      >
        {null}
      </ConsentFrame>
      {title === '' && description === '' ? null : <figcaption>{provider}</figcaption>}
    </figure>
  );
}

/** What the post says, or shows, in the words of the story. */
function Words({ embed, links }: Pick<Props, 'embed' | 'links'>) {
  const { title, description, media } = embed;
  if (!media && title === '' && description === '') return null;
  return (
    <div className="embed-words">
      {media && <CardPicture media={media} links={links} />}
      {title !== '' && <p className="embed-title">{title}</p>}
      {description !== '' && <p className="embed-description">{description}</p>}
    </div>
  );
}

function LinkCard({ embed, links }: Pick<Props, 'embed' | 'links'>) {
  const { href, title, description, media } = embed;
  return (
    <aside className="link-card" data-part="embed" data-href={href} {...dataOf(embed)}>
      {media && <CardPicture media={media} links={links} />}
      <div>
        <p className="embed-title">
          <a href={href}>{title || siteOf(href)}</a>
        </p>
        {description !== '' && <p className="embed-description">{description}</p>}
        <p className="embed-site" dir="ltr">
          {siteOf(href)}
        </p>
      </div>
    </aside>
  );
}

const dataOf = ({ media }: PublicEmbed) => (media ? pictureData(media) : {});

/** Beside its words the picture is decoration. */
const CardPicture = ({
  media,
  links,
}: {
  media: NonNullable<PublicEmbed['media']>;
  links: PageLinks;
}) => (
  <div className="embed-picture">
    <Picture
      {...{ media, links, alternative: '', sizes: '(min-width: 42.5rem) 13rem, 100vw' }}
      shape={{ ratio: 16 / 9, crop: '16x9' }}
    />
  </div>
);
