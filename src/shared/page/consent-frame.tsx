import { type ReactNode, useId } from 'react';
import type { EditionId } from '../story/vocabulary';
import { wordsOf } from './words';

/**
 * Something that another site shows, which is asked for nothing before a reader wants it. A first press opens
 * the stage, which says who learns what; its link then fills the empty frame, as its `target` names it. No
 * script is needed, and what the page may frame is named in its policy (site/pages/security.ts).
 */
export function ConsentFrame({
  edition,
  provider,
  label,
  title,
  frameHref,
  pageHref,
  children,
}: {
  edition: EditionId;
  /** Whose site it is, as readers know it. */
  provider: string;
  /** What the first press does. */
  label: ReactNode;
  /** Names the frame for those who hear the page. */
  title: string;
  frameHref: string;
  /** Where the same can be seen on the other site. */
  pageHref: string;
  /** What stands there until it is wanted. */
  children: ReactNode;
}) {
  const name = useId();
  const words = wordsOf(edition);
  const of = (text: string): string => text.replaceAll('{provider}', provider);
  return (
    <details className="consent">
      <summary>
        {children}
        <span className="consent-label">{label}</span>
      </summary>
      <div className="consent-stage">
        <p>{of(words.comesFrom)}</p>
        <p className="consent-links">
          <a href={frameHref} target={name}>
            {of(words.loadFrom)}
          </a>
          <a href={pageHref} rel="noopener">
            {of(words.seeOn)}
          </a>
        </p>
        <iframe
          name={name}
          title={title}
          allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
          referrerPolicy="strict-origin-when-cross-origin"
        />
      </div>
    </details>
  );
}
