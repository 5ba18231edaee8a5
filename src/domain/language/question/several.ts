import type { Cat } from '../node.js';
import { isA, type Piece } from './desk.js';

/** "remisser och avslut 2025", "ingående och utgående antal": each by itself, with all that is said of both. */
export function eachOf(question: readonly Piece[]): readonly (readonly Piece[])[] {
  return listed(question, 'pop').flatMap((one) => listed(one, 'at-start', 'at-end'));
}

function listed(question: readonly Piece[], ...cats: readonly Cat[]): readonly (readonly Piece[])[] {
  const [first, ...found] = question.filter((piece) => isA(piece, ...cats));
  const last = found.at(-1);
  if (!first || !last || question.some((piece) => isA(piece, 'som', 'of', 'is'))) return [question];
  const list = question.slice(question.indexOf(first), question.indexOf(last) + 1);
  const areOthers =
    new Set([first, ...found].map(({ node }) => JSON.stringify(node))).size === found.length + 1;
  const isList =
    list.length === 2 * found.length + 1 &&
    list.every((piece, at) => (at % 2 === 0 ? !piece.word.endsWith('s') : isA(piece, 'and', 'comma')));
  if (!areOthers || !isList) return [question];
  return [first, ...found].map((one) => question.filter((piece) => piece === one || !list.includes(piece)));
}

/** "samma år" in the second of two questions: the days of the first. */
export function sameDays(questions: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return questions.map((question, index) => {
    const days = questions.slice(0, index).flatMap((one) => one.filter((piece) => isA(piece, 'period')));
    const [only, ...more] = days;
    if (!only || more.length > 0) return question;
    return question.map((piece) => (isA(piece, 'same-days') ? { ...piece, node: only.node } : piece));
  });
}
