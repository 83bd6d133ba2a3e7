import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect } from 'react';
import { answerOf } from '../desk/answers';
import { useDesk } from '../session/desk-context';
import { ProofPages } from './proof-page';

/** In the window that sets proofs (main/shell/proof-press), the pages of one instead of the desk. */
export function ProofOr({ children }: { children: ReactNode }) {
  return window.location.hash === '#/proof' ? <OrderedProof /> : children;
}

function OrderedProof() {
  const { desk } = useDesk();
  const { data: order } = useQuery({
    queryKey: ['proof'],
    queryFn: () => answerOf(desk.proof.order({})),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    document.documentElement.dataset.theme = 'light';
    document.documentElement.dataset.proof = '';
  }, []);
  const onSet = useCallback((pages: number) => void desk.proof.set({ pages }), [desk]);
  return order ? <ProofPages order={order} onSet={onSet} /> : null;
}
