import { addDays, type Day } from './day.js';
import { type DueItem, TEAM } from './due.js';
import type { Page, PageLine } from './meeting/page.js';
import { type Programme, referrerName } from './programme.js';
import { dueRow } from './schema/due.js';
import { capital, dayLong, dayPlain, dayShort, lateness } from './text/swedish.js';

/** What is due within so many days as a page with boxes: what is overdue first, as in the chat. */
export function duePage(items: readonly DueItem[], programme: Programme, today: Day, days: number): Page {
  const late = items.filter((item) => item.days < 0);
  const coming = items.filter((item) => item.days >= 0);
  const line = (item: DueItem) => lineOf(item, programme, today);
  const sections = [
    { heading: 'Försenat', lines: late.map(line) },
    { heading: 'Kommer', lines: coming.map(line) },
  ].filter(({ lines }) => lines.length > 0);
  const last = dayPlain(addDays(today, days), today);
  return {
    title: `Att göra ${dayPlain(today)}`,
    intro: [
      `${capital(dayLong(today))}: ${late.length} försenade, ${coming.length} kommande till och med ${last}.`,
    ],
    sections,
    closing: [],
    hasRoom: true,
  };
}

function lineOf(item: DueItem, programme: Programme, today: Day): PageLine {
  const owner = item.owner === TEAM ? 'teamet' : referrerName(programme, item.owner);
  return {
    done: false,
    strong: item.alias === undefined ? item.code : `${item.alias} ${item.code}`,
    rest: `${capital(lateness(item.days))} · ${dueRow(item.kind).next.toLocaleLowerCase('sv')} · ${owner} · ${dayShort(item.due, today)}`,
  };
}
