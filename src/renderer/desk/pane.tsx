import type { ReactNode } from 'react';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Boundary } from '../ui/boundary';
import { Button } from '../ui/button';
import { report } from './report';
import './message.css';

type Props = {
  part: keyof (typeof words)['desk']['panes'];
  children: ReactNode;
};

/** A part of the window whose failure leaves the others standing. */
export function Pane({ part, children }: Props) {
  const { desk } = useDesk();
  return (
    <Boundary
      onError={(error) => report(desk, `showing the ${part}`, error)}
      fallback={(again) => (
        <div className="message" role="alert">
          <h2>{words.desk.panes[part]}</h2>
          <p>{words.desk.paneStopped}</p>
          <div className="message-ways">
            <Button onPress={again}>{words.desk.showAgain}</Button>
            <Button onPress={() => window.location.reload()}>{words.desk.reload}</Button>
          </div>
        </div>
      )}
    >
      {children}
    </Boundary>
  );
}
