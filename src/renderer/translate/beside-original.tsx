import { canonical } from '@shared/canonical';
import { TEXT_PARTS, type TextPart } from '@shared/story/layout';
import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { CanvasHandle } from '../editor/canvas-handle';
import { showBeside } from '../editor/plugins/beside';
import { words } from '../i18n';
import { useStore } from '../session/use-session';
import { OriginalRow } from './original-row';
import { besideOf, keyOf, pairAt, rowsOf } from './rows';
import { useEditionWork } from './translating-context';
import { TranslationBar } from './translation-bar';
import type { Translating } from './use-translating';
import './translate.css';

/** The original of an edition, piece by piece beside the text that is written on the canvas. */
export function BesideOriginal({ canvas }: { canvas: CanvasHandle | null }) {
  const work = useEditionWork();
  return canvas && work?.isBeside ? <Original canvas={canvas} work={work} /> : null;
}

type Props = { canvas: CanvasHandle; work: Translating };

function Original({ canvas, work }: Props) {
  const { alignment: store, active: looked, elementOf } = work.translation;
  const alignment = useStore(store);
  const active = useStore(looked);
  const rows = useMemo(() => rowsOf(alignment.pairs), [alignment]);

  const onCaret = useCallback(
    (part: TextPart) => (text: number) => {
      const pair = pairAt(part, text, store.get());
      looked.set(pair && keyOf(pair));
      const isStale =
        pair?.standing === 'untranslated' && canonical(pair.was) !== canonical(pair.is);
      // The editor is amid its own update.
      if (isStale) queueMicrotask(() => work.begin(pair));
    },
    [store, looked, work],
  );
  useLayoutEffect(() => {
    for (const part of TEXT_PARTS) {
      const { view, isDestroyed } = canvas.editors[part];
      const emptyHeading = words.editions.standings.untranslated;
      const shown = { emptyHeading, elementOf, onCaret: onCaret(part) };
      if (!isDestroyed) showBeside(view, besideOf(part, { rows, alignment, active }, shown));
    }
  }, [canvas, rows, alignment, active, elementOf, onCaret]);
  useEffect(
    () => () => {
      for (const { view, isDestroyed } of Object.values(canvas.editors)) {
        if (!isDestroyed) showBeside(view, null);
      }
    },
    [canvas],
  );

  return (
    <>
      <TranslationBar work={work} alignment={alignment} />
      {rows.map((row) =>
        createPortal(
          <OriginalRow row={row} work={work} active={active} />,
          elementOf(row.key),
          row.key,
        ),
      )}
    </>
  );
}
