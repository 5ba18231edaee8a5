import type { Card } from './kit.js';

/**
 * A card as it reads, a line an element, for the terminal and for golden texts: words, fields with their values, and
 * buttons in brackets.
 */
export function cardText(card: Card): string {
  return lines(card).join('\n');
}

function lines(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(lines);
  if (typeof node !== 'object' || node === null) return [];
  const element = node as Record<string, unknown>;
  const type = String(element['type']);
  if (type === 'TextBlock') return [String(element['text'])];
  if (type === 'RichTextBlock')
    return [(element['inlines'] as { text: string }[]).map((run) => run.text).join('')];
  if (type === 'ColumnSet' || type === 'TableRow') {
    const parts = (element['columns'] ?? element['cells']) as { items: unknown }[];
    return [parts.map((part) => lines(part.items).join(' / ')).join(' | ')];
  }
  if (type === 'FactSet')
    return (element['facts'] as { title: string; value: string }[]).map(
      (fact) => `${fact.title}: ${fact.value}`,
    );
  if (type.startsWith('Input.')) return [field(element)];
  if (type === 'Action.Execute' || type === 'Action.Submit') return [`[${String(element['title'])}]`];
  if (type === 'Action.ShowCard')
    return [`[${String(element['title'])} ▾ ${lines(element['card']).join(' ')}]`];
  if (type.startsWith('Chart.')) return [`(${type})`, ...lines(element['fallback'])];
  return ['items', 'rows', 'body', 'actions'].flatMap((part) => lines(element[part]));
}

function field(element: Record<string, unknown>): string {
  const value = element['value'];
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const choices = element['choices'] as { title: string; value: string }[] | undefined;
  const of = choices ? ` {${choices.map((choice) => choice.title).join(', ')}}` : '';
  return `${String(element['label'])}${element['isRequired'] ? ' *' : ''}: ${shown}${of}`;
}
