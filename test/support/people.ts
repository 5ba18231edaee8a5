import { readFileSync } from 'node:fs';
import { parseConfig } from '../../src/bot/config.js';

const file = 'scripts/playground/kraftbot.json';

/** The Playground's own configuration is the tests' too: what is shown there is what is tested. */
export const CONFIG_FILE = file;
export const config = parseConfig(readFileSync(file, 'utf8'), file);

/** The invented people of scripts/playground/kraftbot.json. */
export const TEAM = '00000000-0000-4000-8000-000000000001';
export const TEAM_TWO = '00000000-0000-4000-8000-000000000002';
export const AGENCY = '00000000-0000-4000-8000-000000000003';
export const STEERING = '00000000-0000-4000-8000-000000000004';
export const ADMIN = '00000000-0000-4000-8000-000000000005';
/** Somebody of the tenant without a role. */
export const STRANGER = '00000000-0000-4000-8000-000000000006';

export const TENANT = '00000000-0000-4000-8000-0000000000aa';
export const TEAM_CHAT = 'teamets-chatt';
export const STEERING_CHANNEL = 'styrgruppens-kanal';
export const MIXED_CHANNEL = 'motets-kanal';
