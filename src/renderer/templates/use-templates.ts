import type { Template } from '@shared/ipc/templates';
import { useQuery } from '@tanstack/react-query';
import { answerOf, useDeskEvent } from '../desk/answers';
import { useDesk } from '../session/desk-context';

const NONE: readonly Template[] = [];

/** What stories are begun from, as main has it; empty until it has answered. */
export function useTemplates(): readonly Template[] {
  const { desk } = useDesk();
  const { data = NONE, refetch } = useQuery({
    queryKey: ['templates'],
    queryFn: () => answerOf(desk.templates.list({})),
  });
  useDeskEvent('templates:changed', () => void refetch());
  return data;
}
