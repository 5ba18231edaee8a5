import { NOT_THOSE_DAYS } from '../../answers/mask/words.js';
import { list, prose } from '../../text/swedish.js';
import type { NotUnderstood } from '../../answers/answer.js';
import type { Failure } from '../../schema/failure.js';

/** A question that is held back, in words: why, what was not understood, and what could be asked instead. */
export function decline(
  { reason, about }: Failure,
  suggestions: readonly string[],
  within?: NotUnderstood['within'],
): NotUnderstood {
  return { understood: false, reason, text: TEXTS[reason](about), suggestions, ...(within && { within }) };
}

const quoted = (words: readonly string[]) => list(words.slice(0, 3).map((word) => `”${word}”`));

const TEXTS: Readonly<Record<Failure['reason'], (about: readonly string[]) => string>> = {
  'too-long': () => 'Frågan är för lång för mig. Ställ en fråga i taget, så kort du kan.',
  personnummer: () =>
    'Det står ett personnummer i frågan, så jag läser den inte. Använd ärendets kod eller alias.',
  feelings: () =>
    'Hur någon mår eller känner står inte i registret, och det ska det inte heller göra. Jag svarar bara på det som registret har.',
  diagnosis: () => 'Diagnoser och hälsa finns inte i registret, så det kan jag inte svara på.',
  identity: () =>
    'Vem någon är finns inte här: registret har bara koder och alias. Nyckeln finns i myndighetens eget system.',
  origin: () => 'Det finns ingen sådan uppgift i registret.',
  future: () => 'Jag gissar inte om framtiden, utan räknar på det som har hänt. Fråga till och med i dag.',
  'past-work': () =>
    prose(
      'Uppföljningar, avstämningar och beslut som redan har varit kan jag inte räkna: säkert vet jag bara när varje ärende följdes upp senast.',
      'Fråga vilka som ska följas upp nu, eller när ett ärende följdes upp senast.',
    ),
  causes: () => 'Registret vet hur många det blev, men inte varför. Fråga efter siffrorna, så svarar jag.',
  other: () =>
    'Det är inget jag kan hjälpa till med. Jag svarar på frågor om registret: remisser, inskrivna, avslut, uppföljningar och möten.',
  name: () => 'Jag svarar inte på frågor om personer med namn. Använd ärendets kod eller alias.',
  'impossible-date': (about) => `Det finns inget sådant datum eller någon sådan period: ${quoted(about)}.`,
  whose: (about) =>
    `${quoted(about)} kan vara era eller hela teamets. Skriv till exempel ”från Försäkringskassan”, eller fråga utan det ordet.`,
  'vague-days': (about) =>
    `${quoted(about)} kan betyda olika dagar. Skriv månader eller datum, till exempel ”juni–augusti”.`,
  'no-start': (about) =>
    `${quoted(about)} har inget första datum. Skriv från när, eller ”fram till” eller ”före”.`,
  'verb-or-season': (about) =>
    `${quoted(about)} kan vara året, eller våren det året. Skriv ”våren” eller bara året, så svarar jag.`,
  'sent-to': () =>
    'Registret vet vem som har remitterat hit, men inte vart någon skickas vidare. Fråga efter remisser från någon, eller vad de avslutades till.',
  'unknown-case': (about) => `Jag hittar inget ärende ${quoted(about)}.`,
  'several-cases': (about) =>
    `Det kan vara flera ärenden: ${list(about.slice(0, 6), 'eller')}. Vilket menar du?`,
  'alias-near': (about) =>
    `Menar du ${list(about, 'eller')}? Skriv det helt ut, så att det inte blir fel ärende.`,
  'unknown-words': (about) =>
    `Jag förstod inte ${about.length === 0 ? 'hela frågan' : quoted(about)}, så jag svarar inte.`,
  ambiguous: (about) =>
    `Det kan betyda olika saker: ${list(
      about.filter((one) => one !== ''),
      'eller',
    )}. Vilket menar du?`,
  'no-measure': () => 'Jag förstår inte vad som ska räknas: remisser, inskrivna, avslut eller något annat?',
  conflict: (about) =>
    `Jag får inte ihop ${about.filter((one) => one !== '').length === 0 ? 'delarna i frågan' : quoted(about)} till en fråga. Fråga en sak i taget.`,
  'never-both': (about) =>
    `${quoted(about)} hör inte ihop i registret, så ingen kan ha båda. Fråga efter det ena.`,
  finer: () =>
    'Så fint delas siffrorna inte upp för styrgruppen, för att ingen ska kunna kännas igen. Antal, andelar och medel finns per kön, ålder, remittent, betalare och utfall, ett i taget.',
  days: () => NOT_THOSE_DAYS,
  'not-allowed': () => 'Det kan jag inte visa för dig här.',
  'points-back': () => 'Jag vet inte vilka du syftar på. Ställ hela frågan, så svarar jag.',
  'points-back-past': () =>
    'Förra frågan är inte besvarad, så jag vet inte vad du syftar på nu. Ställ hela frågan, så svarar jag.',
  'within-or-not': (about) => `Menar du ${quoted(about)} bland dem vi just talade om, eller bland alla?`,
  'no-data': (about) =>
    `Det finns ingen sådan uppgift${about[1] === undefined ? '' : ` (${about[1]})`} för ${about[0] ?? 'det du frågar om'}.`,
};
