import { RotateCcw } from 'lucide-react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';

type Props = {
  /** Names the part for those who hear it: "Restore paragraph 3". */
  what: string;
  /** What is on the button, the beginning of its name. */
  face?: string;
  onPress: () => void;
};

/** Brings one part back. */
export function RestoreButton({ what, face = words.compared.restore, onPress }: Props) {
  return (
    <span className="compared-restore">
      <Button look="quiet" aria-label={words.compared.restorePart(what)} onPress={onPress}>
        <RotateCcw size={12} aria-hidden />
        {face}
      </Button>
    </span>
  );
}
