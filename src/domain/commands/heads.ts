import { CASE_HEADS } from './words/case-heads.js';
import { COURSE_HEADS } from './words/course-heads.js';
import { TEAM_HEADS } from './words/team-heads.js';
import type { Head } from './words/head-row.js';

/**
 * What every chat line may begin with (DESIGN 10), as data: add a row, or a way to say it. Folding, small typos, words
 * split or written together are taken care of.
 */
export const HEADS: readonly Head[] = [...CASE_HEADS, ...COURSE_HEADS, ...TEAM_HEADS];
