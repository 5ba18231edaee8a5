/**
 * The tables (DESIGN 13), as steps from each version to the next. Every key begins with the team, so that all of them can
 * be distributed by it (`test/domain/stores/postgres/ledger.test.ts` holds that).
 *
 * - `head`: the position and checksum of a team's last entry, raised in the statement that writes it: positions are without
 *   gaps and in the order of commit.
 * - `entries`: a line each, as in the journal, chained to the one before. `writing` names the attempt that put it there.
 * - `looks`: the access log, in chained segments, one a process and month.
 * - `lease`: which instance does what the bot does of its own accord; `fence` rises each time it changes hands.
 * - `memory`: what one instance remembers for another, until it expires.
 */
export const STEPS: readonly (readonly string[])[] = [
  [
    `create table head (
      team text primary key, position bigint not null, sum text not null, version integer not null)`,
    `create table entries (
      team text not null, position bigint not null, stream text not null, number integer not null,
      key text not null, writing uuid not null, line text not null,
      primary key (team, position), unique (team, stream, number), unique (team, key))`,
    `create table looks (
      team text not null, segment text not null, number integer not null, line text not null,
      primary key (team, segment, number))`,
    `create table lease (
      team text not null, name text not null, holder text not null, fence bigint not null,
      until timestamptz not null, primary key (team, name))`,
    `create table memory (
      team text not null, key text not null, value text not null, expires timestamptz not null,
      primary key (team, key))`,
  ],
];
