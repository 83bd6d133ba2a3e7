import type { ReactNode } from 'react';
import { useDesk } from '../session/desk-context';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/button';
import { report } from './report';
import './message.css';

type Props = {
  /** Names the pane in a sentence: "The preview". */
  name: string;
  children: ReactNode;
};

/** A part of the window whose failure leaves the others standing. */
export function Pane({ name, children }: Props) {
  const { desk } = useDesk();
  return (
    <Boundary
      onError={(error) => report(desk, `showing ${name}`, error)}
      fallback={(again) => (
        <div className="message" role="alert">
          <h2>{name} stopped</h2>
          <p>
            The story is not touched, and what was saved is safe. The log file says what happened.
          </p>
          <div className="message-ways">
            <Button onPress={again}>Show it again</Button>
            <Button onPress={() => window.location.reload()}>Reload the window</Button>
          </div>
        </div>
      )}
    >
      {children}
    </Boundary>
  );
}
