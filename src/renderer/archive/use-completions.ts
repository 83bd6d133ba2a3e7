import { useEffect, useState } from 'react';
import { useDesk } from '../session/desk-context';
import {
  type Completion,
  completionsOf,
  memberCompletions,
  membersWanted,
  type Typed,
  typedAt,
} from './completions';

const NAMES_SHOWN = 8;
const NONE: Completion[] = [];

/** Ways to go on with what is typed at the caret. Null for the caret: the field is left alone. */
export function useCompletions(
  text: string,
  caret: number | null,
): { typed: Typed | null; completions: Completion[] } {
  const { desk } = useDesk();
  const typed = caret === null ? null : typedAt(text, caret);
  const members = typed && membersWanted(typed);
  const field = members?.field ?? null;
  const prefix = members?.prefix ?? '';
  const [found, setFound] = useState<{ name: string; uses: number }[]>([]);
  useEffect(() => {
    setFound([]);
    if (field === null) return;
    let isLate = false;
    const input = { prefix, limit: NAMES_SHOWN };
    const ask = async (): Promise<void> => {
      if (field === 'tag') {
        const answer = await desk.archive.tags(input);
        if (answer.ok && !isLate) {
          setFound(answer.value.map(({ label, uses }) => ({ name: label, uses })));
        }
        return;
      }
      const answer = await desk.archive[field === 'by' ? 'authors' : 'coverage'](input);
      if (answer.ok && !isLate) setFound(answer.value);
    };
    void ask();
    return () => {
      isLate = true;
    };
  }, [desk, field, prefix]);
  if (!typed) return { typed, completions: NONE };
  return {
    typed,
    completions: field === null ? completionsOf(typed) : memberCompletions(typed, found),
  };
}
