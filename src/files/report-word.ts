import { HeadingLevel, Paragraph, type Table } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block, Cell, Part, Report, ReportTable, Section } from '../domain/report/report.js';
import { list, spanText } from '../domain/text/swedish.js';
import { run, wordFile } from './word-file.js';
import { wordTable } from './word-table.js';

type Piece = Paragraph | Table;

/** A report as a Word file: its parts as headings, a number for each table and chart, charts with their description. */
export function reportAsWord(report: Report): Promise<Uint8Array> {
  const { title, team, period, notes, parts } = report;
  const numbers = { table: 0, chart: 0 };
  return wordFile({
    title: `${title}, ${team}`,
    header: `${team} · ${title} · ${spanText(period.from, period.to)}`,
    children: [
      new Paragraph({ heading: HeadingLevel.TITLE, text: `${title}, ${team}` }),
      ...notes.map((text) => new Paragraph({ text })),
      ...parts.flatMap((part) => partOf(part, numbers)),
    ],
  });
}

interface Numbers {
  table: number;
  chart: number;
}

function partOf({ heading, blocks, sections }: Part, numbers: Numbers): readonly Piece[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: heading }),
    ...blocks.flatMap((block) => blockOf(block, numbers)),
    ...sections.flatMap((section) => sectionOf(section, numbers)),
  ];
}

function sectionOf(section: Section, numbers: Numbers): readonly Piece[] {
  const { heading, description, analysis, reflection } = section;
  const under = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_3, text });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    under('Beskrivning'),
    ...description.flatMap((block) => blockOf(block, numbers)),
    under('Analys'),
    ...questions(analysis),
    under('Reflektion'),
    ...questions(reflection),
  ];
}

/** The questions, and a line to write on under them. */
function questions(texts: readonly string[]): readonly Paragraph[] {
  const asked = texts.map((text) => new Paragraph({ bullet: { level: 0 }, children: [italic(text)] }));
  return [...asked, new Paragraph({})];
}

/** Room over and under a text, which may stand right under a table. */
const AROUND = { before: 120, after: 60 };

function blockOf(block: Block, numbers: Numbers): readonly Piece[] {
  switch (block.kind) {
    case 'sentences':
      return [new Paragraph({ spacing: AROUND, text: block.sentences.map(({ text }) => text).join(' ') })];
    case 'to-write':
      return [new Paragraph({ spacing: AROUND, children: [italic(`[${block.text}]`)] })];
    case 'table':
      return tableOf(block.table, numbers);
  }
}

const italic = (text: string) => run({ text, italics: true });

function caption(text: string): Paragraph {
  return new Paragraph({ style: 'Caption', text });
}

function tableOf(table: ReportTable, numbers: Numbers): readonly Piece[] {
  numbers.table += 1;
  return [
    ...chartOf(table, numbers),
    caption(`Tabell ${numbers.table}. ${table.name}`),
    wordTable({ ...table, rows: table.rows.map((row) => row.map(textOf)) }),
  ];
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.shown;
}

/** Dark enough to be told from the page and from one another, in grey print too. */
const COLOURS = ['2E5E8C', '8FA9C4', 'C9772B'];

/** The chart over its table, described in words for who cannot see it; nothing where a value of it is hidden. */
function chartOf(table: ReportTable, numbers: Numbers): readonly Paragraph[] {
  const { chart, hasTotal } = table;
  const name = chart?.name ?? table.name;
  const drawn = hasTotal === true ? table.rows.slice(0, -1) : table.rows;
  const labels = drawn.flatMap(([label]) => (typeof label === 'string' ? [label] : []));
  if (!chart || labels.length < drawn.length || labels.length < 2) return [];
  const columns = chart.columns.map((column) => ({
    name: chart.columns.length === 1 ? chart.unit : textOf(table.head[column] ?? ''),
    figures: drawn.flatMap((row) => (typeof row[column] === 'object' ? [row[column]] : [])),
  }));
  if (columns.some(({ figures }) => figures.length < drawn.length)) return [];
  numbers.chart += 1;
  const told = labels.map((label, at) => {
    const all = columns.map(({ name, figures }) => {
      const shown = figures[at]?.shown ?? '';
      return columns.length === 1 ? shown : `${shown} ${name.toLocaleLowerCase('sv')}`;
    });
    return `${label} ${list(all)}`;
  });
  const kind = chart.kind === 'bar' ? 'Stapeldiagram' : 'Linjediagram';
  const common = {
    categories: labels,
    series: columns.map(({ name, figures }, at) => ({
      name,
      values: figures.map(({ value, shown }) => Number(value.toFixed(shown.includes(',') ? 1 : 0))),
      color: COLOURS[at] ?? 'B0B0B0',
    })),
    ...(columns.length === 1 && { legend: false as const }),
    font: { name: 'Calibri' },
    altText: {
      name: `Diagram ${numbers.chart}`,
      title: name,
      description: `${kind} över ${chart.unit}: ${told.join(columns.length === 1 ? ', ' : '; ')}.`,
    },
    chartArea: { border: 'none' as const },
  };
  const drawing =
    chart.kind === 'bar'
      ? new ChartRun({
          ...common,
          type: 'bar',
          dataLabels: { value: true },
          gapWidth: 60,
          categoryAxis: { reverseOrder: true },
          valueAxis: { visible: false, gridlines: false, minimum: 0 },
          transformation: { width: 560, height: 70 + (columns.length === 1 ? 30 : 60) * labels.length },
        })
      : new ChartRun({
          ...common,
          type: 'line',
          dataLabels: { value: true, position: 'above' },
          valueAxis: { minimum: 0, maximum: 100 },
          transformation: { width: 560, height: 260 },
        });
  const picture = new Paragraph({}).addRunToFront(drawing);
  return [caption(`Diagram ${numbers.chart}. ${name}, ${chart.unit}`), picture];
}
