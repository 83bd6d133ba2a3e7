import type { Marks, Piece } from '@shared/story/compare/text';
import type { ReactNode } from 'react';
import { languageName } from '../../editor/language/language-names';
import { asInterface, words } from '../../i18n';
import { listOf } from '../../i18n/per-language';
import type { Side } from './compared';

/** A compared text. Words that came are underlined, words that went struck through, and said to be. */
export function Pieces({ pieces, side }: { pieces: readonly Piece[]; side: Side }) {
  let from = 0;
  return pieces.map((piece) => {
    const key = `${piece.change} ${from}`;
    from += piece.run.text.length;
    if (piece.change === 'added') {
      return side === 'before' ? null : <ins key={key}>{marked(piece.run.text, piece.run)}</ins>;
    }
    if (piece.change === 'removed') {
      return side === 'after' ? null : <del key={key}>{marked(piece.run.text, piece.run)}</del>;
    }
    if (piece.change === 'restyled') return <Restyled key={key} piece={piece} side={side} />;
    return <span key={key}>{marked(piece.run.text, piece.run)}</span>;
  });
}

function Restyled({ piece, side }: { piece: Extract<Piece, { change: 'restyled' }>; side: Side }) {
  const { run, was } = piece;
  return (
    <span className="compared-restyled">
      {marked(run.text, side === 'before' ? was : run)}
      {side === 'before' ? null : (
        <small {...asInterface()}> {words.compared.wasBefore(marksInWords(was))}</small>
      )}
    </span>
  );
}

function marked(text: string, { bold, italic, href, position, language }: Marks): ReactNode {
  let face: ReactNode = text;
  if (position === 'super') face = <sup>{face}</sup>;
  if (position === 'sub') face = <sub>{face}</sub>;
  if (italic) face = <em>{face}</em>;
  if (bold) face = <strong>{face}</strong>;
  if (language) face = <span lang={language}>{face}</span>;
  if (href) {
    face = (
      <span className="compared-link" title={href}>
        {face}
      </span>
    );
  }
  return face;
}

function marksInWords({ bold, italic, href, position, language }: Marks): string {
  const said = words.compared;
  const marks = [
    bold ? said.bold : '',
    italic ? said.italic : '',
    position === 'super' ? said.superscript : '',
    position === 'sub' ? said.subscript : '',
    language ? said.inLanguage(languageName(language)) : '',
    href ? said.linkedTo(href) : '',
  ];
  return listOf(marks.filter(Boolean)) || said.plain;
}
