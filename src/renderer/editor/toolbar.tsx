import type { CanvasHandle } from './canvas-handle';

/** The bar above the sheet. Shows itself at rest while there is no canvas. */
export function Toolbar(_props: { canvas: CanvasHandle | null }) {
  return <div className="canvas-toolbar" />;
}
