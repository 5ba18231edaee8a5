import type { Block, Cell, Figure, Report } from './report.js';

/** A report for other programs: its texts and tables, and each number with its days, and the cases behind it for whom may see cases. */
export function reportJson(report: Report, withCases: boolean): object {
  const figures = new Map<string, object>();
  const seen = ({ path, period, value, shown, codes }: Figure) => {
    const id = `${path} ${period.from}–${period.to}`;
    const behind = withCases ? codes() : undefined;
    if (!figures.has(id))
      figures.set(id, { path, ...period, value, shown, ...(behind && { cases: behind }) });
  };
  const cellText = (cell: Cell) => {
    if (typeof cell === 'string') return cell;
    seen(cell);
    return cell.shown;
  };
  const blockJson = (block: Block) => {
    switch (block.kind) {
      case 'sentences':
        block.sentences.flatMap((one) => one.figures).forEach(seen);
        return { text: block.sentences.map(({ text }) => text).join(' ') };
      case 'to-write':
        return { toWrite: block.text };
      case 'table': {
        const { name, head, rows } = block.table;
        return { table: name, head, rows: rows.map((row) => row.map(cellText)) };
      }
    }
  };
  const { title, team, period, notes } = report;
  const parts = report.parts.map(({ heading, blocks, sections }) => ({
    heading,
    blocks: blocks.map(blockJson),
    sections: sections.map(({ description, ...section }) => ({
      ...section,
      description: description.map(blockJson),
    })),
  }));
  return { title, team, period, notes, parts, figures: [...figures.values()] };
}
