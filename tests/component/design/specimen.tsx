import { KIND_IDS } from '@shared/story/vocabulary';
import { Bold, Italic, Link, Moon, Newspaper, Search, Sun, Trash2, Undo2 } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { type StoryState, storyStateOf } from '../../../src/renderer/desk/story-state';
import { language, words } from '../../../src/renderer/i18n';
import { Button } from '../../../src/renderer/ui/button';
import { Choice } from '../../../src/renderer/ui/choice';
import { IconButton } from '../../../src/renderer/ui/icon-button';
import { useNotify } from '../../../src/renderer/ui/notices';
import { Segments } from '../../../src/renderer/ui/segments';
import { StateMark } from '../../../src/renderer/ui/state-mark';
import { Suggest } from '../../../src/renderer/ui/suggest';
import { TextField } from '../../../src/renderer/ui/text-field';
import { ToggleButton } from '../../../src/renderer/ui/toggle-button';
import './specimen.css';

/** Every part that screens are made of, in each of its states, beside its name. */
export function Specimen() {
  const say = SAYS[language];
  return (
    <main className="specimen" aria-label="Components">
      <Row name="Grounds">
        {GROUNDS.map((name) => (
          <Swatch key={name} name={name} />
        ))}
      </Row>
      <Row name="Inks">
        {INKS.map((name) => (
          <Swatch key={name} name={name} />
        ))}
      </Row>
      <Row name="Type">
        <span style={{ fontSize: 'var(--text)' }}>{say.sentence}</span>
        <span style={{ fontSize: 'var(--text-small)' }}>{say.sentence}</span>
        <span style={{ fontSize: 'var(--text-tiny)' }}>{say.sentence}</span>
        <span style={{ font: '600 28px / 1.3 var(--serif)' }}>{say.headline}</span>
      </Row>
      <Row name="Button">
        <Button look="go">{say.publish}</Button>
        <Button>{say.save}</Button>
        <Button look="quiet">{say.cancel}</Button>
        <Button isDisabled>{say.save}</Button>
        <ToggleButton>{say.caps}</ToggleButton>
        <ToggleButton defaultSelected>{say.caps}</ToggleButton>
      </Row>
      <Row name="Icon button">
        <IconButton icon={Bold} label={say.bold} pressed />
        <IconButton icon={Italic} label={say.italic} pressed={false} />
        <IconButton icon={Link} label={say.link} />
        <IconButton icon={Undo2} label={say.undo} isDisabled />
        <IconButton small icon={Trash2} label={say.remove} />
      </Row>
      <Row name="Segments">
        <Segments
          label={say.theme}
          value="light"
          onChange={() => {}}
          options={[
            { id: 'light', label: say.light, icon: Sun },
            { id: 'dark', label: say.dark, icon: Moon },
            { id: 'page', label: say.page, icon: Newspaper },
          ]}
        />
      </Row>
      <Row name="States">
        {states().map((state) => (
          <StateMark key={state.word} state={state} />
        ))}
      </Row>
      <Row name="Fields">
        <div className="specimen-fields">
          <TextField label={say.source} value={say.headline} onChange={() => {}} />
          <TextField label={say.place} value="" placeholder={say.none} onChange={() => {}} />
          <TextField
            label={say.address}
            value="ferry-timetable"
            dir="ltr"
            isInvalid
            note={say.taken}
            onChange={() => {}}
          />
          <Choice
            label={say.kind}
            terms={KIND_IDS.slice(0, 4).map((id) => ({ id, label: words.vocabulary.kinds[id] }))}
            value={KIND_IDS[0] ?? null}
            onChange={() => {}}
          />
          <Suggest
            label={say.tags}
            placeholder={say.tags}
            icon={Search}
            find={async () => []}
            onPick={() => {}}
          />
        </div>
      </Row>
      <Said message={say.sentence} alert={say.taken} action={say.undoIt} />
    </main>
  );
}

const GROUNDS = ['paper', 'desk', 'side', 'rail', 'sel', 'mark'];
const INKS = [
  'ink',
  'ink2',
  'ink3',
  'accent',
  'focus',
  'draft',
  'review',
  'ready',
  'live',
  'alert',
];

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="specimen-row" aria-label={name}>
      <h2 lang="en" dir="ltr">
        {name}
      </h2>
      <div>{children}</div>
    </section>
  );
}

function Swatch({ name }: { name: string }) {
  return (
    <span className="specimen-swatch">
      <span style={{ background: `var(--${name})` }} />
      <code lang="en" dir="ltr">
        {name}
      </code>
    </span>
  );
}

/** Every state that a story can be in. */
function states(): StoryState[] {
  const none = { phase: 'none', changedSince: false } as const;
  return [
    storyStateOf('draft', none),
    storyStateOf('review', none),
    storyStateOf('ready', none),
    ...(['waiting', 'sending', 'live', 'conflict', 'attention'] as const).map((phase) =>
      storyStateOf('published', { phase, changedSince: false }),
    ),
    storyStateOf('published', { phase: 'live', changedSince: true }),
  ];
}

/** The notices in the corner. */
function Said({ message, alert, action }: { message: string; alert: string; action: string }) {
  const notify = useNotify();
  useEffect(() => {
    notify({ message, action: { label: action, run: () => {} } });
    notify({ message: alert, tone: 'alert' });
  }, [notify, message, alert, action]);
  return null;
}

const SAYS = {
  en: {
    ...{
      headline: 'The ferry keeps its winter timetable',
      sentence: 'Saved at 14:05 on this desk.',
    },
    ...{ publish: 'Publish', save: 'Save', cancel: 'Cancel', caps: 'Match case', bold: 'Bold' },
    ...{ italic: 'Italic', link: 'Link', undo: 'Undo', remove: 'Remove', theme: 'Appearance' },
    ...{ light: 'Light', dark: 'Dark', page: 'Page', source: 'Source', place: 'Place' },
    ...{ address: 'Address', kind: 'Kind', tags: 'Add a tag', none: 'None', undoIt: 'Undo' },
    taken: 'Another story has this address.',
  },
  ar: {
    ...{ headline: 'العبّارة تُبقي على مواعيد الشتاء', sentence: 'حُفظ الساعة 14:05 على هذا المكتب.' },
    ...{ publish: 'نشر', save: 'حفظ', cancel: 'إلغاء', caps: 'مطابقة الحالة', bold: 'غامق' },
    ...{ italic: 'مائل', link: 'رابط', undo: 'تراجع', remove: 'إزالة', theme: 'المظهر' },
    ...{ light: 'فاتح', dark: 'داكن', page: 'صفحة', source: 'المصدر', place: 'المكان' },
    ...{ address: 'العنوان', kind: 'النوع', tags: 'إضافة وسم', none: 'لا شيء', undoIt: 'تراجع' },
    taken: 'لمقالة أخرى هذا العنوان.',
  },
  es: {
    ...{
      headline: 'El ferri mantiene el horario de invierno',
      sentence: 'Guardado a las 14:05 en esta mesa.',
    },
    ...{
      publish: 'Publicar',
      save: 'Guardar',
      cancel: 'Cancelar',
      caps: 'Mayúsculas',
      bold: 'Negrita',
    },
    ...{ italic: 'Cursiva', link: 'Enlace', undo: 'Deshacer', remove: 'Quitar', theme: 'Aspecto' },
    ...{ light: 'Claro', dark: 'Oscuro', page: 'Página', source: 'Fuente', place: 'Lugar' },
    ...{
      address: 'Dirección',
      kind: 'Tipo',
      tags: 'Añadir etiqueta',
      none: 'Ninguno',
      undoIt: 'Deshacer',
    },
    taken: 'Otra noticia tiene esta dirección.',
  },
};
