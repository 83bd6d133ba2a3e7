import { RotateCcw } from 'lucide-react';
import { Button } from '../../ui/button';

/** Brings one part back. `what` names it for those who hear it: "Restore paragraph 3". */
export function RestoreButton({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <span className="compared-restore">
      <Button look="quiet" aria-label={`Restore ${what}`} onPress={onPress}>
        <RotateCcw size={12} aria-hidden />
        Restore
      </Button>
    </span>
  );
}
