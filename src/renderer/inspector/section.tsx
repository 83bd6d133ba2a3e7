import type { ReactNode } from 'react';
import './inspector.css';

/** A part of the inspector under a small heading. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="inspector-section">
      {title ? <h3>{title}</h3> : null}
      {children}
    </section>
  );
}
