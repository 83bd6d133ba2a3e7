import {
  Clock,
  Command,
  Languages,
  type LucideIcon,
  PencilLine,
  SendHorizontal,
  SquareSlash,
} from 'lucide-react';
import { words } from '../i18n';
import { keyLabel } from '../ui/keys';
import { useKeysOf } from '../ui/keys-of';
import './guide.css';

type Point = keyof (typeof words)['guide']['points'];

const ICONS: Record<Point, LucideIcon> = {
  ...{ write: PencilLine, blocks: SquareSlash, keys: Command },
  ...{ publish: SendHorizontal, editions: Languages, history: Clock },
};

/** What somebody has to know who opens Galley for the first time. */
export function GuidePoints() {
  const keysOf = useKeysOf();
  const label = (id: string, usual: string): string => keyLabel(keysOf(id, usual) ?? usual);
  const { points } = words.guide;
  return (
    <ul className="list guide-points">
      {(Object.keys(ICONS) as Point[]).map((point) => {
        const Icon = ICONS[point];
        const { title, text } = points[point];
        return (
          <li key={point} className="guide-point">
            <Icon size={18} strokeWidth={1.75} aria-hidden />
            <h3>{title}</h3>
            <p>
              {typeof text === 'string'
                ? text
                : text(label('palette', 'Mod+K'), label('shortcuts', 'F1'))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
