import type { DeskCommand } from '../desk/command';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useShared } from '../ui/remembered';
import { GuidePoints } from './guide-points';

type Props = {
  command: (id: string) => DeskCommand | undefined;
  /** The guide was read. */
  onDone: () => void;
};

/** Whether this desk still has to be shown around, and what ends that. */
export function useFirstRun(): [isFirst: boolean, end: () => void] {
  const [isSeen, setSeen] = useShared('guide.seen', false);
  return [!isSeen, () => setSeen(true)];
}

/** The middle of the window on the first run, until somebody has read it. It is in nobody's way. */
export function FirstGuide(props: Props) {
  return (
    <section className="guide" aria-labelledby="guide-title">
      <h2 id="guide-title">{words.guide.title}</h2>
      <p className="guide-intro">{words.guide.intro}</p>
      <GuidePoints />
      <Ways {...props} />
    </section>
  );
}

/** The same again, for who asks for it. */
export function GuideDialog(props: Props) {
  return (
    <Dialog title={words.guide.title} width={760} onClose={props.onDone}>
      <div className="guide-sheet">
        <p className="guide-intro">{words.guide.intro}</p>
        <GuidePoints />
        <Ways {...props} />
      </div>
    </Dialog>
  );
}

function Ways({ command, onDone }: Props) {
  const go = (id: string) => () => {
    onDone();
    command(id)?.run();
  };
  return (
    <div className="guide-ways">
      <Button look="go" onPress={go('new-story')}>
        {words.guide.begin}
      </Button>
      <Button onPress={go('shortcuts')}>{words.guide.keysButton}</Button>
      <Button look="quiet" onPress={onDone}>
        {words.guide.done}
      </Button>
    </div>
  );
}
